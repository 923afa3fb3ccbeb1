"""A chat model behind a URL as a judge: article text goes to it as data, and its answers are checked."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Self

from quoth.compare.judges import prompt
from quoth.compare.judges.endpoint import Endpoint
from quoth.compare.judges.judge import Asked, Verdict
from quoth.compare.judges.priced import Cost

AT_ONCE = 4
"""Calls at the same time: endpoints limit them, and a model at home takes turns anyway."""
LETTERS_A_TOKEN = 4
ANSWER_TOKENS = 40
"""An answer that quotes six words."""


class ChatJudge:
    """An answer that fails its check is asked for once more. If that fails too it counts as `none`, with chance 1: what
    cannot be checked is no answer."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self.name = f"{endpoint.model} at {endpoint.host}"
        self.version = prompt.VERSION

    @classmethod
    def at(cls, url: str) -> Self:
        """The model of `http://localhost:11434/v1#llama3`; see Endpoint.at, also for the QuothErrors."""
        return cls(Endpoint.at(url))

    def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
        """What it says of each, in order. QuothError when it cannot be asked."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(self._verdict, asked))

    def cost(self, asked: Sequence[Asked]) -> Cost:
        """An estimate that takes four characters for a token, and every first answer for a good one."""
        letters = sum(len(prompt.system(one)) + len(prompt.user(one)) for one in asked)
        return Cost(letters // LETTERS_A_TOKEN, ANSWER_TOKENS * len(asked))

    def _verdict(self, asked: Asked) -> Verdict:
        problem = ""
        for _ in range(2):
            answer = self._endpoint.answer(prompt.system(asked, problem), prompt.user(asked))
            try:
                return prompt.read(answer, asked)
            except ValueError as error:
                problem = str(error)
        return Verdict(yes=0.0, no=0.0, mixed=0.0, none=1.0)
