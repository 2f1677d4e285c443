"""The rules of one run: what ships, and the office's asn.yaml over it."""

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from asn_cli.exits import UsageProblem
from asn_cli.findings import Findings, Place
from asn_cli.locale import msg
from asn_cli.rules.dated import Basis
from asn_cli.rules.load import SHAPES, StandardFile, StandardValue, faults, posts_named, shipped_standards
from asn_cli.rules.model import Bands, DistrictType, Method, Parameter, Standard, Status, Unit
from asn_cli.rules.office import Office, StandardSettings
from asn_cli.rules.parameters import load_parameter, parameter_ids, resolve_parameter
from asn_cli.rules.resolve import resolve_all
from asn_cli.rules.strict_yaml import Document, load_strict
from asn_cli.rules.units import load_units
from asn_cli.rules.validate import problems, validate, words

if TYPE_CHECKING:
    from asn_cli.rules.assume import Assumed
    from asn_cli.rules.calendar import CalendarYear
    from asn_cli.rules.posts import Posts
    from asn_cli.rules.region import Region
    from asn_cli.rules.scenario import Change

NEW_STANDARD_KEYS = ("sektor", "jabatan", "metode", "satuan", "jenis", "keterangan")
SUMATRA = frozenset({"11", "12", "13", "14", "15", "16", "17", "18", "19"})
"""Provinces on Sumatra by the head of their codes; 21 (Kepulauan Riau) is an archipelago with its own factor."""


class Rules:
    """Everything a run may ask of the rules; each file is read when it is first asked for."""

    def __init__(self, office: Office, document: Document | None = None, assumed: "Assumed | None" = None) -> None:
        self.office = office
        self._document = document
        self._assumed = assumed
        self.findings = Findings()
        if office.standar:
            self._note_switches()
        for change, before, now in assumed.told if assumed else ():
            self.findings.add("ASN-W001", found=now, column=change.target, target=change.target, lama=before)

    def under(self, changes: "Sequence[Change]", at: date) -> "Rules":
        """These rules with a scenario's changes over them; UsageProblem for a target that is not there."""
        from asn_cli.rules.assume import assume

        if not changes:
            return self
        assumed = assume(changes, self, at)
        office = self.office.model_copy(update={"standar": {**self.office.standar, **assumed.standards}})
        return Rules(office, self._document, assumed)

    @property
    def units(self) -> Mapping[str, Unit]:
        """The closed list of units by name."""
        return load_units()

    @cached_property
    def region(self) -> "Region":
        """The regency that asn.yaml describes, or the shipped one."""
        from asn_cli.rules.region import load_region

        return load_region(self.office)

    @cached_property
    def posts(self) -> "Posts":
        """The catalogue of posts, with the office's own names, and the posts of the standards it sets."""
        from asn_cli.rules.posts import Post, Posts, Qualification, load_posts

        known = load_posts(self.office)
        posts = dict(known.posts)
        for key in self.office.standar:
            for post in self.files[key].jabatan:
                posts.setdefault(post, Post(post, self.files[key].sektor))
        for post, asked in self.office.kualifikasi.items():
            own = Qualification(asked.teks, Status.UNVERIFIED, f"{asked.penetap}: {asked.alasan}", own=True)
            posts[post] = (posts.get(post) or Post(post))._replace(qualification=own)
        return Posts(posts, known.titles, known.names)

    @cached_property
    def files(self) -> Mapping[str, StandardFile]:
        """Every standard's file by id: shipped, and an office's own."""
        files = dict(shipped_standards())
        for key, setting in self.office.standar.items():
            if key not in files:
                files[key] = self._own_standard(key, setting)
            else:
                self._check_change(key, setting, files[key])
        return files

    def standards(self, at: date) -> tuple[Standard, ...]:
        """Every standard as it stands at `at`, by id, the inactive ones included."""
        with_projects = self.office.pendidikan.jam == "intra_kokurikuler"
        return resolve_all(self.files.values(), self.office.standar, at, with_projects=with_projects)

    def standard_file(self, standard_id: str) -> StandardFile:
        """All dated values of one standard; an unknown id is a UsageProblem that suggests."""
        if standard_id not in self.files:
            near = get_close_matches(standard_id, list(self.files), n=3, cutoff=0.4)
            usul = msg("galat.mungkin_maksud", usul=", ".join(near)) if near else ""
            raise UsageProblem("standar_tidak_dikenal", id=standard_id, usul=usul)
        return self.files[standard_id]

    def parameter(self, parameter_id: str, at: date) -> Parameter:
        """Any other parameter file, resolved at a date."""
        found = resolve_parameter(load_parameter(parameter_id), at)
        if self._assumed is None or parameter_id not in self._assumed.parameters:
            return found
        from asn_cli.rules.assume import under_scenario

        return under_scenario(found, self._assumed.parameters[parameter_id])

    def supposed(self, parameter_id: str) -> Mapping[str, float]:
        """The named figures of a parameter that a scenario sets; empty without one."""
        figures = self._assumed.parameters.get(parameter_id) if self._assumed else None
        return figures if isinstance(figures, Mapping) else {}

    def parameters(self, at: date) -> tuple[Parameter, ...]:
        """All of them."""
        return tuple(self.parameter(key, at) for key in parameter_ids())

    @property
    def calendar(self) -> "Mapping[int, CalendarYear]":
        """Holidays by year."""
        from asn_cli.rules.calendar import load_calendar

        return load_calendar()

    def district_type(self, at: date) -> DistrictType | None:
        """How kecamatan are tipe A or B at `at`; None before the rule."""
        parameter = self.parameter("rencana/kecamatan-tipe", at)
        threshold = self.parameter("rencana/kecamatan-tipe-a", at)
        if parameter.isi is None or threshold.isi is None or parameter.status is None:
            return None
        bands = {
            group: {
                name: Bands(
                    tuple(float("inf") if step.sampai is None else step.sampai for step in steps),
                    tuple(step.skor for step in steps),
                )
                for name, steps in measures.items()
            }
            for group, measures in parameter.isi.items()
        }
        return DistrictType(bands["umum"], bands["teknis"], threshold.isi, parameter.status, parameter.dasar)

    @property
    def geographic_factor(self) -> float | None:
        """The factor of the office's region; without one, Sumatra's for a regency there, else None (not known)."""
        settings = self.office.wilayah
        if settings is not None and settings.faktor_geografis is not None:
            return settings.faktor_geografis
        code = settings.kode if settings else self.region.kode
        factors = load_parameter("rencana/faktor-geografis")
        known = factors.nilai[max(factors.nilai)]
        return known.isi["sumatera"] if known is not None and code[:2] in SUMATRA else None

    def _note_switches(self) -> None:
        """Notices for what an office switched on although nobody has verified it or it was repealed, and the like."""
        for key, setting in self.office.standar.items():
            if self._assumed is not None and key in self._assumed.standards:
                continue
            file = self.files[key]
            newest = file.nilai[max(file.nilai)]
            if key not in shipped_standards() or newest is None:
                continue
            repealed = newest.dicabut is not None or newest.status is Status.REPEALED
            off = repealed or newest.status is Status.UNVERIFIED or file.nonaktif is not None
            code = self._notice(setting, repealed=repealed, unverified=newest.status is Status.UNVERIFIED, off=off)
            if code:
                line = self._document.line(("standar", key)) if self._document else 0
                self.findings.add(code, Place(self._name), key, column="standar", baris=line, dasar=newest.basis_line)

    @staticmethod
    def _notice(setting: StandardSettings, *, repealed: bool, unverified: bool, off: bool) -> str:
        own = setting.angka is not None or setting.tabel is not None
        if setting.aktif and repealed:
            return "ASN-A002"
        if setting.aktif and unverified and not own:
            return "ASN-A001"
        if own and off and setting.aktif is None:
            return "ASN-A003"
        return ""

    @property
    def _name(self) -> str:
        return self._document.path.name if self._document else "asn.yaml"

    @staticmethod
    def _describes(setting: StandardSettings) -> list[str]:
        return [name for name in NEW_STANDARD_KEYS if getattr(setting, name) is not None]

    def _check_change(self, key: str, setting: StandardSettings, file: StandardFile) -> None:
        """Refuse a change that does not fit the shipped standard."""
        shape = SHAPES[file.metode]
        described = self._describes(setting)
        if described:
            raise self._problem(key, "standar_bawaan_diubah", kunci=", ".join(described))
        if setting.angka is not None and shape.table and not shape.either:
            raise self._problem(key, "angka_untuk_tabel")
        if setting.tabel is not None and not shape.table:
            raise self._problem(key, "tabel_untuk_angka")
        if setting.porsi_asn is not None and file.metode is not Method.POPULATION_RATIO:
            raise self._problem(key, "porsi_bukan_rasio")
        strange = sorted(posts_named(file.metode, setting.tabel or {}) - set(file.jabatan)) if file.jabatan else []
        if strange:
            raise self._problem(key, "jabatan_bukan_standar", nilai=", ".join(strange), ada=", ".join(file.jabatan))

    def _problem(self, key: str, text: str, **params: object) -> Exception:
        document = self._document or Document(Path("asn.yaml"), {}, None)
        return document.problem(("standar", key), msg(f"aturan.{text}", **params))

    def _own_standard(self, key: str, setting: StandardSettings) -> StandardFile:
        """A standard of the office's own: it must be described in full."""
        if not self._describes(setting):
            near = get_close_matches(key, list(shipped_standards()), n=3, cutoff=0.4)
            raise self._problem(key, "standar_asing", nilai=key, usul="; ".join(near) or "asn standards")
        missing = [name for name in ("sektor", "jabatan", "metode", "satuan") if getattr(setting, name) is None]
        if missing or (setting.angka is None and setting.tabel is None):
            raise self._problem(key, "standar_sendiri_kurang", kunci=", ".join([*missing, "angka"]))
        try:
            file = _file_of(key, setting)
        except ValidationError as error:
            document = self._document or Document(Path("asn.yaml"), {}, None)
            found = error.errors(include_url=False)
            raise problems(
                [document.complaint(("standar", key, *item["loc"]), words(StandardFile, item)) for item in found]
            ) from None
        for keys, text in faults(file):
            document = self._document or Document(Path("asn.yaml"), {}, None)
            raise document.problem(("standar", key, *keys), text)
        return file


def _file_of(key: str, setting: StandardSettings) -> StandardFile:
    """An office's own standard in the shape of a shipped one, in force from its `berlaku_sejak` (else always)."""
    basis = Basis(jenis=setting.penetap or "", tempat=setting.alasan, sumber="asn.yaml")
    value = StandardValue(angka=setting.angka, tabel=setting.tabel, status=Status.UNVERIFIED, dasar=[basis])
    description = setting.keterangan or key
    return StandardFile.model_validate(
        {
            "id": key,
            "keterangan": description,
            "keterangan_en": description,
            "diperiksa_pada": setting.diperiksa_pada,
            "sektor": setting.sektor,
            "jabatan": setting.jabatan,
            "metode": setting.metode,
            "satuan": setting.satuan,
            "jenis": setting.jenis or [],
            "nilai": {setting.berlaku_sejak or date(1945, 8, 17): value},
        }
    )


def load_rules(config: Path | None = None) -> Rules:
    """The shipped rules with an asn.yaml over them; what is wrong in it is a ConfigProblem with file and line."""
    if config is None:
        return Rules(default_office())
    document = load_strict(config, str(config))
    return Rules(validate(document, Office), document)


@lru_cache(maxsize=1)
def default_office() -> Office:
    """An office that sets nothing."""
    return Office.model_construct()
