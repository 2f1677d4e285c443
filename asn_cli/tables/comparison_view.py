"""What a reader of `compare` sees first."""

import pandas as pd

from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing

MAIN = ("kecamatan", "kekurangan")
"""The table and measure that the first sentence is about."""


def headline(rows: pd.DataFrame, helped: pd.DataFrame) -> list[Msg]:
    """How many figures rose and fell, how the shortage moved and why, and whether last year's step helped."""
    if rows.empty or not (rows["arah"] != "sama").any():
        return [msg("bandingkan.tidak_berbeda")]
    counts = rows["arah"].value_counts()
    told = {name: figure(int(counts.get(name, 0))) for name in ("naik", "turun", "muncul", "hilang")}
    sentences = [msg("bandingkan.inti", **told)]
    needs = rows[(rows["tabel"] == MAIN[0]) & (rows["ukuran"] == MAIN[1])]
    short = needs["perubahan"].sum()
    if len(needs):
        parts = [(cause, needs[cause].sum()) for cause in needs if str(cause).startswith("karena_")]
        causes = [
            msg("bandingkan.bagian", sebab=str(cause).removeprefix("karena_"), n=figure(float(part)))
            for cause, part in sorted(parts, key=lambda pair: -abs(pair[1]))
            if part
        ]
        key = "kekurangan_sama" if not short else "kekurangan_naik" if short > 0 else "kekurangan_turun"
        facts = {"n": figure(abs(float(short))), "sebab": listing(causes) if causes else "-"}
        sentences.append(msg(f"bandingkan.{key}", **facts))
    judged = helped[helped["langkah"].notna() & helped["membaik"].notna()]
    if len(judged):
        better = int((judged["membaik"] == "ya").sum())
        sentences.append(msg("bandingkan.dampak", ya=figure(better), dari=figure(len(judged))))
    return sentences
