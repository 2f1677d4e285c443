"""Words and phrases that a table file lists, looked for in headings and titles."""

import re
from collections.abc import Iterable, Iterator


class Phrases:
    """Found whole and in any case. Most are never looked for in a run, so their pattern is made when they first are."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._pattern: re.Pattern[str] | None = None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Where the first of them stands, from `start` on."""
        return self._ready().search(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Where each of them stands, from left to right."""
        return self._ready().finditer(text)

    def _ready(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, self._texts))})(?!\w)", re.IGNORECASE)
        return self._pattern
