"""A standard at a date: the newest value, the office's own over it, switched on or off, and why."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from asn_cli.rules.dated import inactive_by_status, value_at
from asn_cli.rules.load import StandardFile, StandardValue
from asn_cli.rules.model import Inactive, Method, Origin, Standard, Status
from asn_cli.rules.office import StandardSettings
from asn_cli.rules.units import load_units

GRADES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"sd": ("1", "2", "3", "4", "5", "6"), "smp": ("7", "8", "9"), "sma": ("10", "11", "12"), "smk": ("10", "11", "12")}
)
"""School level -> its grades."""
Table = Mapping[str, Mapping[str, float]]
OFFICE_FILE = "asn.yaml"
SCENARIO = "skenario"
"""Who sets a value that only one run takes to be so."""


def resolve_all(
    files: Iterable[StandardFile], settings: Mapping[str, StandardSettings], at: date, *, with_projects: bool
) -> tuple[Standard, ...]:
    """Every standard as it stands at `at`, active or not, by id. `with_projects`: kokurikuler hours count too."""
    read = {file.id: file for file in files}
    found = {key: resolve(file, settings.get(key), at, with_projects=with_projects) for key, file in read.items()}
    load = next((s for s in found.values() if s.metode is Method.TEACHING_LOAD and s.aktif), None)
    for key, standard in found.items():
        if standard.metode is Method.SUBJECT_TEACHER:
            least = found.get(read[key].minimum or "")
            found[key] = standard._replace(
                pembagi=load.angka if load and load.angka else standard.pembagi,
                minimum=_minimum(least, standard.jabatan[0]),
            )
    return tuple(found[key] for key in sorted(found))


def resolve(file: StandardFile, setting: StandardSettings | None, at: date, *, with_projects: bool) -> Standard:
    """One standard; what it takes from other standards (pembagi, minimum) is filled in by `resolve_all`."""
    unit = load_units()[file.satuan]
    since, value, reason = value_at(file.nilai, at)
    shown = value or next((v for v in file.nilai.values() if v is not None), None)
    status = shown.status_at(at) if shown else Status.UNVERIFIED
    reason = reason or inactive_by_status(status) or (Inactive(file.nonaktif) if file.nonaktif else None)
    standard = Standard(
        id=file.id,
        keterangan=(file.keterangan, file.keterangan_en),
        sektor=file.sektor,
        jabatan=tuple(file.jabatan),
        metode=file.metode,
        satuan=unit.name,
        per=unit.per,
        basis=unit.basis,
        angka=None if value is None or value.angka is None else value.angka + _more(value, with_projects=with_projects),
        tabel=_table(file, value, with_projects=with_projects),
        jenis=tuple(file.jenis),
        porsi_asn=file.porsi_asn,
        pembagi=24.0 if file.metode is Method.SUBJECT_TEACHER else 1.0,
        gabung=file.gabung or ("minimum" if file.metode is Method.FACILITY_MINIMUM else ""),
        estimasi=file.metode is Method.SCHOOL_FALLBACK,
        status=status,
        berlaku_sejak=since,
        dasar=shown.basis_line if shown else "",
        sumber=shown.source_line if shown else "",
        diperiksa_pada=file.diperiksa_pada,
        aktif=reason is None,
        alasan_nonaktif=reason,
    )
    return standard if setting is None else _office(standard, setting, at)


def _table(file: StandardFile, value: StandardValue | None, *, with_projects: bool) -> Table:
    if value is None:
        return MappingProxyType({})
    if file.metode is not Method.SUBJECT_TEACHER:
        return MappingProxyType(value.tabel or {})
    more = _more(value, with_projects=with_projects)
    rows = value.tabel or _same_for_all(file.jabatan, file.jenis, value.angka or 0.0)
    return MappingProxyType({post: {grade: hours + more for grade, hours in row.items()} for post, row in rows.items()})


def _more(value: StandardValue, *, with_projects: bool) -> float:
    """Hours a week that kokurikuler adds, where they count."""
    return value.kokurikuler or 0.0 if with_projects else 0.0


def _same_for_all(posts: Iterable[str], kinds: Iterable[str], hours: float) -> dict[str, dict[str, float]]:
    """A figure for all grades alike, as a table."""
    grades = [grade for kind in kinds for grade in GRADES.get(kind, ())]
    return {post: dict.fromkeys(grades, hours) for post in posts}


def _office(standard: Standard, setting: StandardSettings, at: date) -> Standard:
    """The office's own value over the shipped one."""
    if setting.berlaku_sejak and at < setting.berlaku_sejak:
        return standard
    own = setting.angka is not None or setting.tabel is not None
    changed = standard._replace(asal=Origin.OFFICE, alasan=setting.alasan or "", penetap=setting.penetap or "")
    if own:
        changed = _own_value(changed, setting)
    if setting.porsi_asn is not None:
        changed = changed._replace(porsi_asn=setting.porsi_asn)
    return _switched(changed, setting, own=own)


def _own_value(standard: Standard, setting: StandardSettings) -> Standard:
    tables = {name: dict(row) for name, row in standard.tabel.items()}
    if setting.angka is not None and standard.metode is Method.SUBJECT_TEACHER:
        tables = _same_for_all(standard.jabatan, standard.jenis, setting.angka)
    for name, row in (setting.tabel or {}).items():
        tables.setdefault(name, {}).update(row)
    plain = None if setting.tabel else standard.angka
    return standard._replace(
        angka=setting.angka if setting.angka is not None and not setting.tabel else plain,
        tabel=MappingProxyType(tables),
        status=Status.UNVERIFIED,
        berlaku_sejak=setting.berlaku_sejak or _since(standard),
        dasar=f"{setting.penetap}: {setting.alasan}",
        sumber=SCENARIO if setting.penetap == SCENARIO else OFFICE_FILE,
        diperiksa_pada=setting.diperiksa_pada,
    )


def _since(standard: Standard) -> date | None:
    return None if standard.alasan_nonaktif is Inactive.NOT_YET else standard.berlaku_sejak


def _switched(standard: Standard, setting: StandardSettings, *, own: bool) -> Standard:
    """`aktif` as the office says; its own value stands in for one not in force, its own standard is on."""
    reason = standard.alasan_nonaktif
    without_value = reason in (Inactive.NOT_YET, Inactive.ENDED)
    if setting.aktif is False:
        reason = Inactive.SWITCHED_OFF
    elif setting.metode is not None or (own if without_value else setting.aktif):
        reason = None
    return standard._replace(aktif=reason is None, alasan_nonaktif=reason)


def _minimum(least: Standard | None, post: str) -> float:
    if least is None or not least.aktif:
        return 0.0
    return max((row.get(post, 0.0) for row in least.tabel.values()), default=0.0)
