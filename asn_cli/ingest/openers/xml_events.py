"""XML fed in pieces, with plain tag names, so that no document is ever held whole."""

from collections.abc import Iterable, Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element, XMLPullParser


def elements(pieces: Iterable[bytes]) -> Iterator[tuple[str, str, Element]]:
    """`start` or `end`, the tag without its namespace, the element. Broken XML raises ParseError."""
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    for piece in pieces:
        parser.feed(piece)
        for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            yield event, local(str(element.tag)), element
    parser.close()


def local(name: str) -> str:
    """A tag or attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute whatever its namespace; empty when it is not there."""
    return next((value for key, value in element.items() if local(key) == name), "")
