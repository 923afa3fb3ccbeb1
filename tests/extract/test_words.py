"""What is kept beside each attribution: the grammar of the sentences it lies in, and its meaning."""

from __future__ import annotations

from quoth.extract.tagger.meaning import vector
from quoth.extract.tagger.reader import reader
from tests.extract.reading import attributions

TEXT = (
    "GENEVA (AP) — The talks have failed, said Ann Lee, the envoy. The rain went on.\n\n"
    "“We never promised money,” the minister told reporters. “Nobody asked us to. We would have refused.”\n"
)


def test_every_attribution_has_the_words_of_its_sentences_and_nothing_else() -> None:
    found = attributions(TEXT)
    assert found
    for one in found:
        words = [TEXT[word.start : word.end] for word in one.words]
        assert "rain" not in words
        for span in one.content:
            inside = [word for word in one.words if span.start <= word.start and word.end <= span.end]
            assert "".join(TEXT[word.start : word.end] for word in inside) == "".join(span.text.split())
        assert all(-1 <= word.head < len(one.words) for word in one.words)
        assert [word.start for word in one.words] == sorted(word.start for word in one.words)


def test_grammar_counts_heads_within_the_attribution() -> None:
    money = next(one for one in attributions(TEXT) if "money" in one.content[0].text)
    place = next(i for i, word in enumerate(money.words) if TEXT[word.start : word.end] == "money")
    head = money.words[money.words[place].head]
    assert (TEXT[head.start : head.end], money.words[place].relation) == ("promised", "obj")


def test_meaning_is_that_of_the_content() -> None:
    for one in attributions(TEXT):
        assert vector(one.meaning) @ reader().meaning(" ".join(span.text for span in one.content)) > 0.99


def test_a_title_is_read_by_itself() -> None:
    found = attributions(
        "Minister: ‘Talks have failed’\n\nGENEVA — The rain went on.\n\nNobody came on Monday to the hall.\n"
    )
    titled = [one for one in found if one.content[0].end < 30]
    assert titled
    assert all([word.end for word in one.words][-1] == 29 and one.words[0].start == 0 for one in titled)
