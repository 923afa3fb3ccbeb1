"""Words of an article -> its fingerprint: a sample of its five-word sequences that keeps what two texts have in common.

A fixed share of all possible sequences is kept in every text alike (Broder 1997, modulo sketches; FracMinHash of Irber
et al. 2022), so the number of hashes two fingerprints share, times `SHARE`, estimates the sequences the texts share,
however long the rest of either is. MinHash, which estimates resemblance, falls when an article is cut or merged.
"""

from __future__ import annotations

from hashlib import blake2b

from quoth.identify.copies.words import Words

SHINGLE = 5
"""Words in a sequence. Of 426,000 pairs of PolNeAR articles 94 share enough sequences of four words to be compared, 20
share enough of five, and as many of six, which lose more reprints."""

SHARE = 8
"""One sequence in this many is kept: 50 to 60 of an article of 700 words, 9 or 10 of a passage of 80, 5 or 6 of the
shortest passage that counts (`verdict.PASSAGE`)."""

FOOT = 80
"""Words at the end of a long text that are left out. There stand the notes that a publisher puts under every article,
and one found in thousands of articles would make each new one be compared with all of them."""

LONG = 200
"""Words: of a text that is no longer than this nothing is left out."""


def fingerprint(words: Words) -> frozenset[str]:
    """The kept hashes, 16 hex digits each. Sequences of quoted words alone are left out: to quote is not to copy."""
    kept = set()
    listed = words.words
    foot = min(FOOT, max(0, len(words) - LONG))
    own = words.own
    for at in range(len(words) - foot - SHINGLE + 1):
        if 1 not in own[at : at + SHINGLE]:
            continue
        sequence = "\x1f".join(listed[at : at + SHINGLE])
        digest = blake2b(sequence.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        if digest[-1] % SHARE == 0:
            kept.add(digest.hex())
    return frozenset(kept)
