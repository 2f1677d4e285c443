"""One function for each method of a standard (`asn_cli.rules.model.Method`): what it says each kecamatan needs.

Every figure is `nilai_dasar x angka / per x porsi_asn`, or a sum of such figures over facilities. What a standard needs
and the data lacks becomes a sentence in `Outcome.missing`, never a 0.
"""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import cycle

import numpy as np
import pandas as pd

from asn_cli.domain.needs import facilities as schools
from asn_cli.domain.needs.categories import match_categories
from asn_cli.domain.needs.ground import Ground, Listed, estimate_remark, incomplete, ratio, unknown_districts
from asn_cli.domain.needs.kecamatan_type import missing_facts
from asn_cli.domain.needs.pieces import Floats, Outcome, Piece, Step
from asn_cli.domain.places import cell_of
from asn_cli.domain.rounding import exact, product
from asn_cli.findings import Findings
from asn_cli.locale import msg
from asn_cli.locale.figures import listing
from asn_cli.rules.model import Method, Standard


def population_ratio(standard: Standard, ground: Ground) -> Outcome:
    """angka / per x penduduk x porsi_asn."""
    people = ground.people
    missing = unknown_districts(ground, people, "kebutuhan.tanpa_penduduk")
    return Outcome([ratio(standard, post, people) for post in standard.jabatan], missing)


def unit_ratio(standard: Standard, ground: Ground) -> Outcome:
    """angka / per x units: desa, kelurahan, kecamatan of the region, or facilities of some kinds."""
    if standard.basis == "fasilitas":
        return _facility_ratio(standard, ground)
    units = ground.basis.units[standard.basis].to_numpy(dtype=np.float64)
    if standard.basis in ("kelurahan", "kecamatan") and not ground.basis.named:
        return Outcome(missing=[msg("kebutuhan.tanpa_nama_di_penduduk")])
    missing = unknown_districts(ground, units, f"kebutuhan.tanpa_{standard.basis}")
    return Outcome([ratio(standard, post, units) for post in standard.jabatan], missing)


def _facility_ratio(standard: Standard, ground: Ground) -> Outcome:
    reason = ground.nothing_to_count(standard)
    if reason:
        return Outcome(missing=[reason])
    listed = ground.listed(standard)
    count = listed.total(np.ones(len(listed)))
    stand_ins = ground.stand_ins(standard)
    for stand_in in stand_ins:
        count = count + ground.estimated_schools(stand_in)
    absent = [kind for kind in standard.jenis if kind not in ground.basis.kinds and kind not in ground.fallback]
    partly = msg("kebutuhan.sebagian_jenis", jenis=listing(absent)) if absent else None
    remark = estimate_remark(stand_ins) or partly
    own = standard.per == 1.0 and not stand_ins
    lines = partial(listed.lines, 1.0, standard.angka or 0.0, 1.0) if own else None
    more = {"estimate": bool(stand_ins), "remark": remark, "facilities": lines}
    return Outcome([ratio(standard, post, count, **more) for post in standard.jabatan])


def pupil_ratio(standard: Standard, ground: Ground) -> Outcome:
    """angka / per x pupils of the schools of its kinds."""
    listed = ground.listed(standard)
    if not ground.basis.kinds & set(standard.jenis):
        return Outcome(missing=[msg("kebutuhan.tanpa_fasilitas", jenis=listing(standard.jenis))])
    missing = incomplete(listed, np.isnan(listed.murid), "kebutuhan.tanpa_murid")
    base = listed.total_known(listed.murid)
    lines = partial(listed.lines, listed.murid, standard.angka or 0.0, standard.per)
    remark = missing[0] if missing else None
    return Outcome([ratio(standard, post, base, remark=remark, facilities=lines) for post in standard.jabatan], missing)


def class_teacher(standard: Standard, ground: Ground) -> Outcome:
    """angka x rombel of each school."""
    reason = ground.nothing_to_count(standard)
    if reason:
        return Outcome(missing=[reason])
    listed = ground.listed(standard)
    missing = incomplete(listed, np.isnan(listed.rombel), "kebutuhan.tanpa_rombel")
    base = listed.total_known(listed.rombel)
    stand_ins = ground.stand_ins(standard)
    for stand_in in stand_ins:
        base = base + product(ground.people, exact(stand_in.angka or 0.0) / exact(stand_in.per))
    lines = None if stand_ins else partial(listed.lines, listed.rombel, standard.angka or 0.0, standard.per)
    remark = missing[0] if missing else estimate_remark(stand_ins)
    estimate = listed.any_estimated | bool(stand_ins)
    more = {"estimate": estimate, "remark": remark, "facilities": lines}
    return Outcome([ratio(standard, post, base, **more) for post in standard.jabatan], missing)


def subject_teacher(standard: Standard, ground: Ground) -> Outcome:
    """Weekly lesson hours / pembagi of each school, at least `minimum` a school where the standard has one."""
    reason = ground.nothing_to_count(standard)
    if reason:
        return Outcome(missing=[reason])
    listed = ground.listed(standard)
    missing = incomplete(listed, np.isnan(listed.rombel), "kebutuhan.tanpa_rombel")
    pieces = []
    for post in standard.jabatan:
        hours = listed.classes.hours(standard.tabel.get(post, {}))
        piece = _taught(standard, post, ground, listed, hours)
        piece.remark = missing[0] if missing else piece.remark
        pieces.append(piece)
    return Outcome(pieces, missing)


def _taught(standard: Standard, post: str, ground: Ground, listed: Listed, hours: Floats) -> Piece:
    load, least = standard.pembagi, standard.minimum
    floor = least * load
    told = np.nan_to_num(hours, nan=0.0) if least else hours
    one = 1 / exact(load)
    lines = partial(listed.lines, told, 1.0, load, least)
    base = listed.total_known(told)
    fte = product(listed.total_known(np.maximum(told, floor)), one)
    stand_ins = ground.stand_ins(standard)
    step = Step.FACILITIES if least else Step.RATIO
    angka, per = (None, load) if least else (1.0, load)
    for stand_in in stand_ins:
        in_school = _typical_hours(standard, post, stand_in)
        many = ground.estimated_schools(stand_in)
        base = base + many * max(in_school, floor)
        fte = fte + product(many * max(in_school, floor), one)
        step, angka = Step.RATIO, 1.0
    estimate = listed.any_estimated | bool(stand_ins)
    facilities = None if stand_ins else lines
    return Piece(standard, post, base, fte, step, angka, per, estimate, estimate_remark(stand_ins), facilities)


def _typical_hours(standard: Standard, post: str, stand_in: Standard) -> float:
    """Weekly hours of one subject in a school as the fallback takes it: `angka` rombel, all grades alike."""
    grades = schools.GRADES.get(next(kind for kind in stand_in.jenis if kind in standard.jenis), ())
    hours = standard.tabel.get(post, {})
    if not grades:
        return 0.0
    return (stand_in.angka or 0.0) * sum(hours.get(str(grade), 0.0) for grade in grades) / len(grades)


def facility_minimum(standard: Standard, ground: Ground) -> Outcome:
    """tabel[kategori][jabatan] for each facility; the minimums of all facilities of a kecamatan add up."""
    reason = ground.nothing_to_count(standard)
    if reason:
        return Outcome(missing=[reason])
    listed = ground.listed(standard)
    category = match_categories(ground.basis.facilities["kategori"].take(listed.rows), tuple(standard.tabel))
    row_of = pd.Index(standard.tabel, dtype="object").get_indexer(pd.Index(category, dtype="object"))
    unknown = row_of < 0
    missing = incomplete(listed, unknown, "kebutuhan.tanpa_kategori", pilihan=listing(standard.tabel))
    findings = _unknown_categories(standard, ground, listed.frame[unknown]) if missing else Findings()
    stand_ins = ground.stand_ins(standard)
    pieces = []
    for post in standard.jabatan:
        asked = [row.get(post, 0.0) for row in standard.tabel.values()]
        least = np.array([*asked, np.nan])[row_of]
        base = listed.total(~unknown)
        fte = listed.total_known(least)
        in_school = max(asked, default=0.0)
        for stand_in in stand_ins:
            many = ground.estimated_schools(stand_in)
            base = base + many
            fte = fte + many * in_school
        lines = None if stand_ins else partial(listed.lines, 1.0, least, 1.0, category=category)
        remark = missing[0] if missing else estimate_remark(stand_ins)
        step, angka, per = (Step.RATIO, in_school, 1.0) if stand_ins else (Step.FACILITIES, None, None)
        pieces.append(Piece(standard, post, base, fte, step, angka, per, bool(stand_ins), remark, lines))
    return Outcome(pieces, missing, findings)


def _unknown_categories(standard: Standard, ground: Ground, unknown: pd.DataFrame) -> Findings:
    """Name the facilities whose category the standard does not know."""
    findings = Findings()
    allowed = ", ".join(standard.tabel)
    for row in unknown.to_dict("records"):
        spot = cell_of(ground.basis.place, row, "kategori")
        written = "" if row["kategori"] != row["kategori"] or row["kategori"] is None else row["kategori"]
        facts = {"nama": row["nama"], "jenis": row["jenis"], "standar": standard.id, "pilihan": allowed}
        findings.add("ASN-K018", spot, written, column="kategori", **facts)
    return findings


def district_posts(standard: Standard, ground: Ground) -> Outcome:
    """tabel[tipe][jabatan] for the office of each kecamatan, by its tipe A or B."""
    if not ground.basis.named:
        return Outcome(missing=[msg("kebutuhan.tanpa_nama_di_penduduk")])
    if ground.types is None:
        return Outcome(missing=[msg("kebutuhan.tanpa_aturan_tipe")])
    lacking = missing_facts(ground.basis)
    if lacking:
        names_of = listing(f"wilayah.{name}" for name in lacking)
        return Outcome(missing=[msg("kebutuhan.tanpa_data_kabupaten", kunci=names_of)])
    types = ground.types.tipe
    missing = [
        msg("kebutuhan.tanpa_tipe", kecamatan=name, alasan=remark or "")
        for name, tipe, remark in zip(cycle(ground.types.districts), types.flat, ground.types.remarks, strict=False)
        if tipe is None
    ]
    one = np.where(pd.notna(types), 1.0, np.nan)
    pieces = []
    for post in standard.jabatan:
        seats = np.full(types.shape, np.nan)
        for tipe, row in standard.tabel.items():
            seats[types == tipe] = row.get(post, 0.0)
        pieces.append(Piece(standard, post, one, one * seats, Step.RATIO, seats, 1.0, category=types))
    return Outcome(pieces, missing)


METHODS: Mapping[Method, Callable[[Standard, Ground], Outcome]] = {
    Method.POPULATION_RATIO: population_ratio,
    Method.UNIT_RATIO: unit_ratio,
    Method.PUPIL_RATIO: pupil_ratio,
    Method.FACILITY_MINIMUM: facility_minimum,
    Method.CLASS_TEACHER: class_teacher,
    Method.SUBJECT_TEACHER: subject_teacher,
    Method.DISTRICT_POSTS: district_posts,
}
