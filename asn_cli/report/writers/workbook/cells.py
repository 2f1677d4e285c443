"""Cell values: from a frame's column to what XlsxWriter takes, without surprises in Excel."""

from datetime import date
from typing import TYPE_CHECKING, Any

from asn_cli.locale import t
from asn_cli.report.model import Column, Kind
from asn_cli.report.render import plain, unformulated

if TYPE_CHECKING:
    import pandas as pd

LONGEST = 32_767
"""UTF-16 units that a cell of Excel holds."""
EPOCH = date(1899, 12, 30)


def values(series: "pd.Series[Any]", column: Column) -> list[Any]:
    """Plain values, None where missing: numbers, days of Excel's 1900 system for dates, else text."""
    cells = plain(column, series)
    return [serial(cell) for cell in cells] if column.kind is Kind.DATE else cells


def serial(day: Any) -> Any:
    """Excel's number of an ISO date; anything else stays as it is."""
    try:
        return (date.fromisoformat(day) - EPOCH).days
    except (TypeError, ValueError):
        return day


def safe(text: str, *, raw: bool) -> str:
    """Text that no spreadsheet takes for a formula, and that fits a cell."""
    if not raw:
        text = unformulated(text)
    if 2 * len(text) > LONGEST and len(text.encode("utf-16-le")) // 2 > LONGEST:
        tail = t("lembar.terpotong")
        kept = text.encode("utf-16-le")[: 2 * (LONGEST - len(tail))].decode("utf-16-le", errors="ignore")
        text = kept + tail
    return text
