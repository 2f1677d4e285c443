"""Numbers and lists inside sentences: 42.881 and 77,19 in Indonesian, 42,881 and 77.19 in English."""

from collections.abc import Iterable
from dataclasses import dataclass

from asn_cli.locale import active

_SWAPPED = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a parameter of a `Msg`: spoken with the separators of the user's language.

    `decimals` are the most that are shown; trailing zeros are dropped unless `fixed`.
    """

    value: float
    decimals: int = 0
    fixed: bool = False

    def __str__(self) -> str:
        text = f"{self.value:,.{self.decimals}f}"
        if self.decimals and not self.fixed:
            text = text.rstrip("0").rstrip(".")
        return text.translate(_SWAPPED) if active() == "id" else text


def figure(value: float, decimals: int = 0, *, fixed: bool = False) -> Figure:
    """Short for `Figure`."""
    return Figure(float(value), decimals, fixed)


@dataclass(frozen=True, slots=True)
class Listing:
    """Several words, names or sentences inside one sentence, with commas (or what else) between them."""

    items: tuple[object, ...]
    between: str = ", "

    def __str__(self) -> str:
        return self.between.join(str(item) for item in self.items)


def listing(items: Iterable[object], between: str = ", ") -> Listing:
    """Short for `Listing`."""
    return Listing(tuple(items), between)
