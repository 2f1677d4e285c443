"""Chance that is the same everywhere: built on `random.random` alone, whose sequence Python keeps."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

Item = TypeVar("Item")
SEED = "batang-hari-2026"


class Chance:
    """A source of chance of its own for each table, so that a change in one leaves the others as they are."""

    def __init__(self, name: str) -> None:
        self._next = random.Random(f"{SEED}:{name}").random

    def happens(self, probability: float) -> bool:
        """True in that share of calls."""
        return self._next() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._next() * (high - low + 1))

    def pick(self, items: Sequence[Item]) -> Item:
        """One of them, all equally likely."""
        return items[int(self._next() * len(items))]

    def weighted(self, items: Sequence[tuple[Item, float]]) -> Item:
        """One of them, by weight."""
        point = self._next() * sum(weight for _, weight in items)
        for item, weight in items:
            point -= weight
            if point < 0:
                return item
        return items[-1][0]

    def normal(self, mean: float, spread: float) -> float:
        """Nearly normal: the sum of twelve uniform numbers."""
        return mean + spread * (sum(self._next() for _ in range(12)) - 6)

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """All of them in another order."""
        left = list(items)
        return [left.pop(int(self._next() * len(left))) for _ in range(len(left))]

    def day(self, first: date, last: date) -> date:
        """A day, both ends included."""
        return first + timedelta(days=self.between(0, (last - first).days))


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers in proportion to the weights that add up to the total (largest remainder)."""
    exact = [total * weight / sum(weights) for weight in weights]
    floors = [int(value) for value in exact]
    by_remainder = sorted(range(len(weights)), key=lambda i: (floors[i] - exact[i], i))
    for index in by_remainder[: total - sum(floors)]:
        floors[index] += 1
    return floors
