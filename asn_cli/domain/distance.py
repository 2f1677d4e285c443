"""Distances between kecamatan: from a jarak table, else as the crow flies."""

from collections.abc import Mapping
from math import asin, cos, radians, sin, sqrt

import pandas as pd

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG)."""

Metres = Mapping[tuple[str, str], int]
"""(kode from, kode to) -> whole metres; a pair that nobody gave is absent."""


def from_table(table: pd.DataFrame) -> tuple[dict[tuple[str, str], int], set[tuple[str, str]]]:
    """Distances of a jarak table (columns kode_dari, kode_ke, km), and the pairs taken from the way back.

    The two directions may differ. Where only one is given it serves for both; those pairs are in the second answer.
    """
    given = {
        (str(a), str(b)): round(float(km) * 1000)
        for a, b, km in zip(table["kode_dari"], table["kode_ke"], table["km"], strict=True)
        if pd.notna(a) and pd.notna(b) and pd.notna(km)
    }
    reverse = {(b, a) for a, b in given if (b, a) not in given}
    return {**given, **{(a, b): given[b, a] for a, b in reverse}}, reverse


def as_the_crow_flies(coordinates: Mapping[str, tuple[float, float]]) -> dict[tuple[str, str], int]:
    """Great-circle distances (haversine) between points (latitude, longitude in degrees), to the nearest 100 m."""
    found = {}
    for a, (lat_a, lon_a) in coordinates.items():
        for b, (lat_b, lon_b) in coordinates.items():
            half = (
                sin(radians(lat_b - lat_a) / 2) ** 2
                + cos(radians(lat_a)) * cos(radians(lat_b)) * sin(radians(lon_b - lon_a) / 2) ** 2
            )
            found[a, b] = round(2 * EARTH_RADIUS_KM * asin(sqrt(half)) * 10) * 100
    return found
