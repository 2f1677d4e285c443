"""Codes and NIP stay text, and say so when a spreadsheet has changed them."""

import datetime as dt

import pandas as pd
import pytest

from asn_cli.ingest.cells import ColumnResult, parse_codes, parse_nip
from asn_cli.ingest.sheet import UNCALCULATED
from asn_cli.ingest.tabledefs import Empty

NIP = "198609262015051001"


def values(result: ColumnResult) -> list[str | None]:
    assert str(result.values.dtype) == "str"
    return [None if pd.isna(value) else value for value in result.values]


def told(result: ColumnResult) -> list[tuple[str, int | None]]:
    return [(remark.code, remark.position) for remark in result.remarks]


@pytest.mark.parametrize("text", ["15.04.01", "'15.04.01", ' ="15.04.01" ', "\u00a015.04.01 "])
def test_codes_are_text(text: str) -> None:
    assert values(parse_codes([text])) == ["15.04.01"]


@pytest.mark.parametrize("cell", [12.1, 150401.0, 150401, 1.5e17, "1,98609E+17", "150401000000000000.0", True])
def test_codes_that_were_numbers(cell: object) -> None:
    result = parse_codes([cell, "0812"])
    assert (values(result), result.bad, told(result)) == ([None, "0812"], [0], [("ASN-D015", 0)])


@pytest.mark.parametrize(
    "cell", [dt.date(2001, 4, 15), dt.datetime(2001, 4, 15), "15/04/2001", "15-Apr-01", "2001-04-15 00:00:00"]
)
def test_codes_that_became_dates(cell: object) -> None:
    result = parse_codes([cell])
    assert (values(result), told(result)) == ([None], [("ASN-D016", 0)])


def test_identifiers_that_are_plain_numbers() -> None:
    result = parse_codes([9000001.0, 9000002, "9000003", 12.5, 1e15, None], whole_numbers=True)
    assert values(result) == ["9000001", "9000002", "9000003", None, None, None]
    assert told(result) == [("ASN-D024", None), ("ASN-D015", 3), ("ASN-D015", 4)]


@pytest.mark.parametrize(
    "text", [NIP, f"'{NIP}", "19860926 201505 1 001", "19860926.201505.1.001", f"NIP. {NIP}", f'="{NIP}"']
)
def test_nip_is_digits(text: str) -> None:
    result = parse_nip([text])
    assert (values(result), result.remarks) == ([NIP], [])


@pytest.mark.parametrize("cell", [198609262015051001, 198609262015051001.0, 5.0, "1.98609E+17", "198609262015051000.0"])
def test_nip_that_was_a_number_has_lost_digits(cell: object) -> None:
    result = parse_nip([cell])
    assert (values(result), result.bad, told(result)) == ([None], [0], [("ASN-D014", 0)])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("131234567", "sel.nip_panjang"),
        ("198602302015051001", "sel.nip_tanggal_lahir"),
        ("198609261990051001", "sel.nip_tmt"),
        ("198609262015053001", "sel.nip_jenis_kelamin"),
    ],
)
def test_unsound_nip_is_kept_with_a_warning(text: str, reason: str) -> None:
    result = parse_nip([text])
    assert (values(result), result.bad, told(result)) == ([text], [], [("ASN-D017", 0)])
    assert result.remarks[0].params["alasan"].key == reason  # type: ignore[attr-defined]


def test_what_is_no_nip_at_all() -> None:
    result = parse_nip(["menunggu SK", "-", "", None, "#REF!", UNCALCULATED], empty=Empty.ERROR)
    assert values(result) == [None] * 6
    assert told(result) == [
        ("ASN-D018", 0),
        ("ASN-D007", 1),
        ("ASN-D007", 2),
        ("ASN-D007", 3),
        ("ASN-D001", 4),
        ("ASN-D002", 5),
    ]
