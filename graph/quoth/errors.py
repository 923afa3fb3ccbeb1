"""The one error that users see: a single line that names the file or argument and says what to do."""


class QuothError(Exception):
    """Bad input or a missing part. `str(error)` is one line, fit to be shown to the user as it stands."""


class NotFoundError(QuothError):
    """Nothing in the store goes by that name; `suggestions` holds near names, best first."""

    def __init__(self, what: str, name: str, suggestions: tuple[str, ...] = ()) -> None:
        hint = f" Did you mean {', '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"no {what} called {name!r} in the store.{hint}")
        self.suggestions = suggestions


def first_line(error: BaseException) -> str:
    """What a library's error says in its first line, or else its name."""
    return (str(error).splitlines() or [type(error).__name__])[0]
