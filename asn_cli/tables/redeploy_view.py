"""What a reader of `redeploy` sees."""

from collections.abc import Sequence

import pandas as pd

from asn_cli.domain.redeploy import Move
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure


def moved(moves: Sequence[Move], names: pd.Series) -> pd.DataFrame:
    """redistribusi: by post, from, to; `names` is the kecamatan by kode."""
    rows = [
        (
            move.post,
            names[move.source],
            names[move.target],
            move.people,
            None if move.metres is None else move.metres / 1000,
        )
        for move in moves
    ]
    frame = pd.DataFrame(rows, columns=["jabatan", "dari", "ke", "jumlah", "jarak_km"])
    return frame.astype({"jumlah": "int64", "jarak_km": "float64"})


def after(rows: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """sisa: every post and kecamatan, before and after the moves."""
    out = rows[["jabatan", "kecamatan"]].assign(selisih_awal=rows["selisih"])
    come = moves.groupby(["jabatan", "ke"])["jumlah"].sum()
    gone = moves.groupby(["jabatan", "dari"])["jumlah"].sum()
    key = pd.MultiIndex.from_frame(out[["jabatan", "kecamatan"]])
    change = come.reindex(key, fill_value=0).to_numpy() - gone.reindex(key, fill_value=0).to_numpy()
    return out.assign(selisih_akhir=out["selisih_awal"] + change)


def tell(moves: Sequence[Move], names: pd.Series, findings: Findings) -> None:
    """Pairs that are used although nobody gave their distance."""
    for move in moves:
        if move.metres is None:
            findings.add(
                "ASN-R009", found=f"{names[move.source]} - {names[move.target]}", jabatan=move.post, jumlah=move.people
            )


def headline(moves: pd.DataFrame, rows: pd.DataFrame) -> list[Msg]:
    """How many shortages are filled from within, and what is left to recruit."""
    short = int((-rows["selisih"]).clip(lower=0).sum())
    people = int(moves["jumlah"].sum())
    facts = {"jumlah": figure(people), "kekurangan": figure(short), "sisa": figure(short - people)}
    return [msg("rencana.redistribusi_inti" if people else "rencana.redistribusi_kosong", **facts)]
