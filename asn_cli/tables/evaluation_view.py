"""What a reader of `evaluate` sees: tables, headline, notes and charts; and what of the input is told as a finding."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asn_cli.domain.evaluation.index import lacking, nine_box
from asn_cli.domain.evaluation.people import PERSON, in_order, performance_axis, portraits
from asn_cli.domain.evaluation.raters import STANDS_OUT
from asn_cli.domain.evaluation.ratings import COUNTED_AS, HIGHEST_SCORE, MATRIX_SINCE, RATINGS, SCORES, Scheme
from asn_cli.domain.evaluation.spread import ALIKE, KEYS, PARTS
from asn_cli.domain.places import PlaceOf
from asn_cli.domain.unit_names import unit_key
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.report.model import Chart, ChartKind, Table
from asn_cli.rules import Parameter
from asn_cli.tables.evaluation import COACHING, PREDICATES, PROFESSIONALISM, RATERS, REWARDS, SPREAD
from asn_cli.tables.telling import as_written, cell_at, tell, tell_rows
from asn_cli.textkey import heading_key

if TYPE_CHECKING:
    from collections.abc import Iterable


def completed(ratings: pd.DataFrame, people: pd.DataFrame | None) -> pd.DataFrame:
    """Ratings with every column that the tables need; nama and unit_kerja from pegawai where the row has none."""
    frame = ratings.copy(deep=False)
    listed = None
    if people is not None and "nip" in people:
        listed = people.dropna(subset=["nip"]).drop_duplicates("nip").set_index("nip")
    for column in ("nama", "unit_kerja", "periode", "penilai"):
        if column not in frame:
            frame[column] = pd.Series(np.nan, index=frame.index, dtype="str")
        if column in ("nama", "unit_kerja") and listed is not None and column in listed:
            frame[column] = frame[column].fillna(frame["nip"].map(listed[column]).astype("str"))
    if "tahun" not in frame:
        frame["tahun"] = pd.array([pd.NA] * len(frame), dtype="Int64")
    return frame


def tell_ratings(
    written: pd.DataFrame, rated: pd.DataFrame, scheme: Scheme, findings: Findings, place: PlaceOf
) -> None:
    """Ratings in words that nobody knows, impossible scores, and rows that come to no predikat."""
    known = listing(dict.fromkeys(row for row in scheme.matrix))
    for column in (name for name in RATINGS if name in written):
        strange = (written[column].notna() & rated[column].isna()).to_numpy()
        shown = as_written(written[column])
        tell_rows(findings, "ASN-E002", strange, written, column, place, shown, lambda _: {"pilihan": known})
    for column in (name for name in SCORES if name in written):
        high = (written[column] > HIGHEST_SCORE).fillna(False).to_numpy(dtype=bool)
        shown = as_written(written[column])
        tell_rows(findings, "ASN-E003", high, written, column, place, shown, lambda _: {"batas": HIGHEST_SCORE})
    first = next((name for name in (*RATINGS, *SCORES) if name in written), None)
    if first is not None:
        tell_rows(findings, "ASN-E004", rated["predikat"].isna().to_numpy(), written, first, place)


def unit_predicates(
    units: pd.DataFrame | None,
    spellings: Mapping[str, str],
    patterns: Mapping[str, Any],
    findings: Findings,
    place: PlaceOf,
) -> dict[str, str]:
    """predikat_organisasi by `unit_key`, in the words of the patterns; what is none of them is told."""
    if units is None or "predikat_organisasi" not in units:
        return {}
    known = {**spellings, **{heading_key(name): name for name in patterns}}
    found: dict[str, str] = {}
    for position, (unit, written) in enumerate(zip(units["unit_kerja"], units["predikat_organisasi"], strict=True)):
        if pd.isna(written) or pd.isna(unit):
            continue
        predicate = known.get(heading_key(written))
        if predicate not in patterns:
            spot = cell_at(units, position, "predikat_organisasi", place)
            findings.add("ASN-E005", spot, written, column="predikat_organisasi", pilihan=listing(patterns))
            continue
        found[unit_key(unit)] = str(predicate)
    return found


def tell_lacking(groups: pd.DataFrame, findings: Findings, place: PlaceOf) -> None:
    """Groups without the score of a dimension: they have no index."""
    names = groups["kelompok"].to_numpy()
    for dimension, missing in lacking(groups).items():
        column = str(dimension)

        def facts(position: int, column: str = column) -> Mapping[str, object]:
            return {"kelompok": names[position], "dimensi": column}

        tell_rows(findings, "ASN-E012", missing.to_numpy(), groups, column, place, facts=facts)


def tell_spread(table: pd.DataFrame, rated: pd.DataFrame, findings: Findings, place: PlaceOf) -> None:
    """Units that deviate from their pattern, units rated wholly alike, and how many could not be judged."""
    first = rated.sort_index().dropna(subset=["predikat"]).drop_duplicates(KEYS)
    at = {tuple(map(_shown, key)): place for place, key in enumerate(first[KEYS].itertuples(index=False))}
    for row in table.to_dict("records"):
        deviates = row["sesuai_pola"] == "tidak"
        if not (deviates or row[ALIKE]):
            continue
        unit, year, period = key = tuple(_shown(row[name]) for name in KEYS)
        spot = cell_at(first, at[key], "", place)
        facts: dict[str, object] = {"unit": unit, "tahun": year, "periode": period}
        if deviates:
            early = pd.notna(row["tahun"]) and int(row["tahun"]) < MATRIX_SINCE
            code = "ASN-E007" if early or pd.isna(row["predikat_organisasi"]) else "ASN-E006"
            more = {"sebab": row["catatan"], "organisasi": _shown(row["predikat_organisasi"])}
            tell(findings, code, spot, unit, facts={**facts, **more})
        if row[ALIKE]:
            tell(findings, "ASN-E008", spot, unit, facts={**facts, "jumlah": figure(row["jumlah"])})
    unjudged = table["sesuai_pola"].isna()
    if unjudged.any():
        units = int(table.loc[unjudged, "unit_kerja"].nunique(dropna=False))
        findings.add("ASN-E009", found=units, banyak=figure(units))


def _shown(value: Any) -> str:
    return "-" if pd.isna(value) else str(value)


def predicate_table(
    rated: pd.DataFrame,
    boxes: Mapping[str, Mapping[str, float]],
    talents: frozenset[int],
    credit: pd.Series | None,
) -> pd.DataFrame:
    """The rows of `predikat`, by unit, person and period."""
    frame = rated.copy(deep=False)
    portrait = portraits(frame)
    frame["kekuatan"], frame["kelemahan"] = portrait.strengths, portrait.weaknesses
    frame["kotak"] = pd.array([pd.NA] * len(frame), dtype="Int64")
    steps = portrait.next_step
    if "potensial" in frame:
        found = nine_box(frame["potensial"], performance_axis(frame["predikat"]), boxes)
        frame["kotak"] = pd.array([pd.NA if box is None else box for box in found], dtype="Int64")
        for position, box in enumerate(found):
            if box in talents and steps[position] is not None:
                steps[position] = msg("evaluasi.lanjut_talenta", lanjut=steps[position], kotak=box)
    frame["tindak_lanjut"] = steps
    frame["angka_kredit"] = np.nan if credit is None else credit.to_numpy(dtype=np.float64)
    ordered = in_order(frame)
    units, _ = pd.factorize(ordered["unit_kerja"], sort=True)
    return ordered.iloc[np.argsort(units, kind="stable")]


def tables(
    rated: pd.DataFrame | None,
    spread: pd.DataFrame | None,
    people: Sequence[pd.DataFrame],
    index: pd.DataFrame,
) -> list[Table]:
    """Every table of the contract; without ratings only the index. `people`: rewards, coaching, raters."""
    if rated is None or spread is None:
        return [PROFESSIONALISM.table(index)]
    rewards, coaching, raters = people
    return [
        PREDICATES.table(rated),
        SPREAD.table(spread),
        REWARDS.table(_by_unit(rewards)),
        COACHING.table(_by_unit(coaching)),
        RATERS.table(raters),
        PROFESSIONALISM.table(index),
    ]


def _by_unit(people: pd.DataFrame) -> pd.DataFrame:
    return people.sort_values(["unit_kerja", "nip"], kind="stable")


def headline(
    rated: pd.DataFrame | None, spread: pd.DataFrame | None, people: Sequence[pd.DataFrame], index: pd.DataFrame
) -> list[Msg]:
    """How people were rated, who stands out, and whether units and raters keep to the pattern."""
    if rated is None or spread is None:
        return _index_headline(index)
    rewards, coaching, raters = people
    counts = rated["predikat"].map(COUNTED_AS).value_counts().reindex(list(PARTS), fill_value=0)
    persons = int(rated.loc[rated["predikat"].notna(), PERSON].nunique())
    facts = {
        "pegawai": figure(rated[PERSON].nunique()),
        "baris": figure(len(rated)),
        "sangat_baik": figure(counts["sangat_baik"]),
        "baik": figure(counts["baik"]),
        "di_bawah": figure(counts.iloc[2:].sum()),
    }
    told = [msg("evaluasi.inti", **facts)]
    if persons:
        share = figure(100 * len(coaching) / persons, 1)
        told.append(
            msg(
                "evaluasi.inti_calon",
                penghargaan=figure(len(rewards)),
                pembinaan=figure(len(coaching)),
                persen=share,
            )
        )
    judged = spread["sesuai_pola"].notna()
    if judged.any() or len(raters):
        told.append(
            msg(
                "evaluasi.inti_pola",
                menyimpang=figure((spread["sesuai_pola"] == "tidak").sum()),
                dinilai=figure(judged.sum()),
                longgar=figure((raters["selisih_baku"] > STANDS_OUT).sum()),
            )
        )
    return told


def _index_headline(index: pd.DataFrame) -> list[Msg]:
    whole = index.tail(1)
    if whole.empty or whole["indeks"].isna().all():
        return []
    return [
        msg(
            "evaluasi.inti_indeks",
            kelompok=figure(len(index) - 1),
            indeks=figure(float(whole["indeks"].to_numpy()[0]), 2),
            kategori=whole["kategori"].iat[0],
        )
    ]


def notes(
    rated: pd.DataFrame | None, parameters: "Iterable[Parameter]", weights: str, codes: str | None
) -> tuple[Msg, ...]:
    """By what ratings were turned into a predikat."""
    if rated is None:
        return ()
    bases = {parameter.id: parameter.dasar for parameter in parameters}
    numbers = int(rated["_dengan_angka"].sum())
    told = [
        msg(
            "evaluasi.catatan_skema",
            matriks=figure(int(rated["predikat"].notna().sum()) - numbers),
            angka=figure(numbers),
            bobot=weights,
            dasar_matriks=bases["kinerja/predikat"],
            dasar_angka=bases["kinerja/predikat-angka"],
        )
    ]
    if codes is not None:
        told.append(msg("evaluasi.catatan_kode", arah=codes))
    return tuple(told)


def charts(spread: pd.DataFrame | None) -> tuple[Chart, ...]:
    """The spread of each unit, stacked."""
    if spread is None:
        return ()
    title = msg("evaluasi.grafik_sebaran")
    return (Chart(title, ChartKind.STACKED, "sebaran", ("unit_kerja", "tahun", "periode"), PARTS, front=True),)
