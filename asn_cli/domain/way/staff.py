"""Who is counted in a row, title by title, and who stands there and is not."""

import pandas as pd

from asn_cli.domain.places import PlaceOf, where_from
from asn_cli.domain.way.evidence import Question
from asn_cli.domain.way.steps import PEOPLE, Kind, Way, cells_of, listed_cells
from asn_cli.locale import msg
from asn_cli.locale.figures import figure

LISTED = ("nip", "nama", "jabatan", "unit_kerja", "status", "jumlah", "berkas", "lembar", "sel")


def people_in(people: pd.DataFrame, pegawai: pd.DataFrame, question: Question) -> pd.DataFrame:
    """Everybody of that post in that kecamatan, counted (`alasan` missing) or not, with the rows they came from."""
    mine = people[(people["kode"] == question.kode) & (people["jabatan"] == question.jabatan)]
    return where_from(mine, pegawai)


def staff_steps(way: Way, people: pd.DataFrame, question: Question, place: PlaceOf) -> int:
    """The people who count, title by title with their cells, then those who do not and why; gives how many count."""
    counted = people[people["alasan"].isna()]
    total = int(counted["jumlah"].sum())
    facts = {"n": figure(total), "jabatan": question.jabatan, "kecamatan": question.kecamatan}
    way.add(Kind.STAFF, msg("jalan.pegawai", **facts), total, PEOPLE, places=cells_of(counted, "jabatan", place))
    titles = counted.groupby("jabatan_asli", sort=True)
    if titles.ngroups > 1:
        for title, rows in titles:
            many = int(rows["jumlah"].sum())
            places = cells_of(rows, "jabatan", place)
            way.add(Kind.STAFF, msg("jalan.pegawai_bergelar", judul=title), many, PEOPLE, places=places, below=1)
    for reason, rows in people[people["alasan"].notna()].groupby("alasan", sort=True):
        many = int(rows["jumlah"].sum())
        status = ", ".join(sorted({text for text in rows["status"] if text}))
        text = msg(
            "jalan.pegawai_tak_dihitung", n=figure(many), alasan=msg(f"jalan.alasan_{reason}"), status=status or "-"
        )
        way.add(Kind.STAFF, text, many, PEOPLE, places=cells_of(rows, "jabatan", place), below=1)
    return total


def listed_people(people: pd.DataFrame, pegawai: pd.DataFrame, place: PlaceOf) -> pd.DataFrame:
    """LISTED: each person (or row of a count) who counts, with the cell of the title."""
    rows = people[people["alasan"].isna()]
    nothing = pd.Series(None, index=rows.index, dtype="object")
    return pd.DataFrame(
        {
            **{name: pegawai[name].reindex(rows.index) if name in pegawai else nothing for name in ("nip", "nama")},
            "jabatan": rows["jabatan_asli"],
            "unit_kerja": rows["unit_kerja"],
            "status": rows["status"],
            "jumlah": rows["jumlah"],
            **listed_cells(rows, "jabatan", place),
        }
    ).reset_index(drop=True)
