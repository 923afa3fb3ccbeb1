"""An OpenAI-compatible chat endpoint and one model of it: a system and a user message go in, the answer comes out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self
from urllib.parse import SplitResult, urlsplit

from quoth.errors import QuothError

if TYPE_CHECKING:
    from openai import APIStatusError, OpenAI

KEYS = ("QUOTH_JUDGE_KEY", "OPENAI_API_KEY")
"""Variables that may hold the key; the first that is set counts."""
NO_KEY = "none"
"""Servers at home want none, the client wants some."""
SECONDS, RETRIES = 120.0, 3
"""For one call, in which a local model may first have to be loaded; and for rate limits, which take seconds to pass."""
LONGEST_ANSWER = 300
"""Tokens: an answer quotes a few words."""
_SHOWN = 5
_EXAMPLE = "http://localhost:11434/v1#llama3"
_LONGEST_DETAIL = 200
_HOST = re.compile(r"[\w.:-]+")


class Endpoint:
    """Safe to share between threads. The key is sent, and neither kept elsewhere nor shown."""

    def __init__(self, base: str, model: str, key: str) -> None:
        """`base` is a URL without user, query or fragment. QuothError when there is no client for it."""
        self.base = base
        self.model = model
        self._key = key
        self._client = _client(base, key)

    @classmethod
    def at(cls, url: str) -> Self:
        """`url` is the base, with the model after `#`; one that offers a single model need not be told which.

        QuothError when it cannot be used, or is silent when it is asked for its models.
        """
        parts = _parts(url)
        found = cls(f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}", parts.fragment.strip(), _key())
        found.model = found.model or found._only_model()
        return found

    @property
    def host(self) -> str:
        """Host, and port where the URL has one."""
        return urlsplit(self.base).netloc

    def answer(self, system: str, user: str) -> str:
        """What the model says; empty where it says nothing. QuothError, one line, when it cannot be asked."""
        with self._told_plainly():
            found = self._client.chat.completions.create(
                model=self.model, temperature=0, max_tokens=LONGEST_ANSWER, response_format={"type": "json_object"},
                messages=[{"role": "system", "content": system}, {"role": "user", "content": user}],
            )
            content = found.choices[0].message.content
        return content if isinstance(content, str) else ""

    def _only_model(self) -> str:
        with self._told_plainly():
            names = sorted(one.id for one in self._client.models.list().data)
            if not all(isinstance(name, str) for name in names):
                raise TypeError("a model without a name")
        if len(names) == 1:
            return names[0]
        if not names:
            raise QuothError(f"{self.base} offers no models: load one there, or name one as in {_EXAMPLE}")
        shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
        raise QuothError(f"{self.base} has several models, {shown}: name one after #, as {self.base}#{names[0]}")

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        """What goes wrong with a call becomes a QuothError that says what to do."""
        import openai

        try:
            yield
        except openai.APITimeoutError as error:
            raise QuothError(f"{self.base} has not answered within {SECONDS:.0f} seconds: is it too busy?") from error
        except openai.APIConnectionError as error:
            raise QuothError(f"nothing answers at {self.base}: is the server running?") from error
        except openai.APIStatusError as error:
            raise QuothError(f"{self.base} {self._refusal(error)}") from None  # it may repeat a part of the key
        except (openai.OpenAIError, AttributeError, IndexError, TypeError, ValueError) as error:
            # The client takes any answer for one of the right kind, and stumbles over it later.
            raise QuothError(f"{self.base} does not answer as OpenAI's chat does: the URL is as {_EXAMPLE}") from error

    def _refusal(self, error: APIStatusError) -> str:
        match error.status_code:
            case 401 | 403:
                return f"refuses the key: put one that is good there into {KEYS[0]}"
            case 404:
                either = f"has no model {self.model!r}, or " if self.model else ""
                told = f"{either}is not the base of a chat: the URL is as {_EXAMPLE}"
            case 429:
                told = "allows no more calls now: try again later"
            case status if 300 <= status < 400:
                return f"sends calls on to another address: name that one (HTTP {status})"
            case status if status >= 500:
                told = f"fails (HTTP {status}): try again later"
            case status:
                told = f"refuses the call (HTTP {status})"
        return told + self._detail(error)

    def _detail(self, error: APIStatusError) -> str:
        """The server's own words in brackets, where it has any, without the key."""
        said = error.body.get("message") if isinstance(error.body, dict) else None
        if not isinstance(said, str) or not said.strip():
            return ""
        line = " ".join(said.split())
        line = line if self._key == NO_KEY else line.replace(self._key, "…")
        return f" ({line[:_LONGEST_DETAIL]})"


def _parts(url: str) -> SplitResult:
    """QuothError, which does not repeat the URL, where it is none or has a secret in it."""
    try:
        parts = urlsplit(url)
        if not (parts.hostname and _HOST.fullmatch(parts.hostname)) or parts.port == 0:
            raise ValueError("no host or port")
    except ValueError as error:
        raise QuothError(f"not the URL of a chat endpoint: write it as {_EXAMPLE}") from error
    if "@" in parts.netloc or parts.query:
        raise QuothError(f"a judge's URL is no place for secrets: leave out user@ and ?query, use {KEYS[0]}")
    return parts


def _key() -> str:
    """QuothError for a key that cannot be sent."""
    for name in KEYS:
        if key := os.environ.get(name, "").strip():
            if not (key.isascii() and key.isprintable()):
                raise QuothError(f"{name} holds characters that no key has: set it anew")
            return key
    return NO_KEY


def _client(base: str, key: str) -> OpenAI:
    try:
        from openai import DefaultHttpxClient, OpenAI
    except ImportError as error:
        raise QuothError("a chat as judge needs the package openai: pip install 'quoth[llm]'") from error
    try:
        # Claims go to the address that was named and nowhere else, and nothing of the user's surroundings with them.
        direct = DefaultHttpxClient(follow_redirects=False)
        client = OpenAI(base_url=base, api_key=key, timeout=SECONDS, max_retries=RETRIES, http_client=direct)
        client.organization = client.project = None
        return client
    except Exception as error:  # of the client's HTTP library, which is another one in each of its versions
        raise QuothError(f"{base} cannot be asked: {' '.join(str(error).split())}") from error
