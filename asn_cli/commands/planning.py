"""What the planning commands share over one Study: workload, growth, who leaves when, shortages, distances."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.commands.study import ALSO, ONE_OF, Study
from asn_cli.exits import InputProblem
from asn_cli.findings import Findings
from asn_cli.runner import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from asn_cli.domain.distance import Metres
    from asn_cli.domain.growth import Growth
    from asn_cli.domain.needs import Basis, Needs, Sizes
    from asn_cli.domain.projection import StaffFlow
    from asn_cli.domain.redeploy import Move
    from asn_cli.rules.model import DistrictType, Standard

MORE = ("masuk", "jarak")


class Distances(NamedTuple):
    """Whole metres between kecamatan, and whether they are as the crow flies."""

    metres: "Metres"
    by_air: bool


class Plan(Study):
    """A study that looks ahead."""

    def __init__(
        self,
        run: Run,
        *,
        rounding: str | None = None,
        wanted: tuple[str, ...] = (*ONE_OF, *ALSO, *MORE),
        needed: tuple[str, ...] = ONE_OF,
    ) -> None:
        super().__init__(run, rounding=rounding, wanted=wanted, needed=needed)
        self.told = Findings()

    @cached_property
    def growth(self) -> "dict[str, Growth]":
        """How the population of each kecamatan grows; one year and no rate is an error that says what to give."""
        from asn_cli.domain.growth import NoGrowth, growth_by_district

        yearly = self.basis.yearly
        if yearly is None:
            return {}
        rates = {}
        for name, rate in self.run.rules.office.proyeksi.laju.items():
            kode = self.region.match(name).kode
            if kode is None:
                raise InputProblem("laju_kecamatan_asing", kecamatan=name)
            rates[kode] = float(rate)
        try:
            growth = growth_by_district(yearly, self.at.year, rates)
        except NoGrowth as error:
            names = ", ".join(self.region.official(kode) or kode for kode in error.codes)
            raise InputProblem("laju_tidak_ada", kecamatan=names) from None
        self._tell_unusual(growth, yearly)
        return growth

    def _tell_unusual(self, growth: "dict[str, Growth]", yearly: "pd.DataFrame") -> None:
        """Where people grow or go faster than is believed at once, with the years and the cell it comes from."""
        from asn_cli.domain.growth import unusual
        from asn_cli.locale.figures import figure

        for kode, one in unusual(growth).items():
            first, last = min(one.seen), max(one.seen)
            row = yearly[(yearly["kode"] == kode) & (yearly["tahun"] == last)].iloc[0]
            self.told.add(
                "ASN-R021",
                self.data.place(row["_sumber"], row["_baris"], "jumlah"),
                figure(one.rate * 100, 1),
                column="jumlah",
                kecamatan=self.region.official(kode) or kode,
                awal=figure(one.seen[first]),
                tahun_awal=first,
                akhir=figure(one.seen[last]),
                tahun_akhir=last,
            )

    def sizes_in(self, ways: "Sequence[tuple[int, float]]") -> "Sizes":
        """What there is in each year, with growth shifted; a growth that ends in figures that mean nothing is an error
        that names the kecamatan."""
        from asn_cli.domain.growth import ImpossibleGrowth
        from asn_cli.domain.projection import sizes_in

        try:
            return sizes_in(self.basis, self.growth, self.classes, ways)
        except ImpossibleGrowth as error:
            name = self.region.official(error.code) or error.code
            raise InputProblem(
                "pertumbuhan_mustahil", findings=self.all_findings, kecamatan=name, tahun=error.year
            ) from None

    @cached_property
    def classes(self) -> "pd.DataFrame":
        """Growth of rombel and pupils by kecamatan and kind of school."""
        from asn_cli.domain.projection import school_growth

        return school_growth(self.data.frame("fasilitas"), self.at.year)

    @cached_property
    def leavers(self) -> "pd.DataFrame | None":
        """Everyone active, with bup, tmt_pensiun, tahun_pensiun and tahun_keluar; None without a staff table."""
        import pandas as pd

        from asn_cli.domain.retirement import leaving_year, retirement_ages, retirement_date

        people, table = self.balance.people, self.data.frame("pegawai")
        if people is None or table is None:
            return None
        rules, office = self.run.rules, self.run.rules.office
        more = ("nip", "nama", "sektor", "tmt_jabatan", "tmt_akhir_kontrak")
        active = people["alasan"] != "tidak_aktif"
        frame = people.assign(**{column: table[column] for column in more if column in table})[active]
        born = table["tanggal_lahir"] if "tanggal_lahir" in table else pd.Series(pd.NaT, table.index, "datetime64[s]")
        frame["bup"] = retirement_ages(
            frame["jabatan_asli"],
            frame["jabatan"],
            rules.parameter("rencana/bup", self.at).isi,
            rules.parameter("rencana/jenjang", self.at).isi,
            office.bup,
        )
        frame["tmt_pensiun"] = retirement_date(born[active], frame["bup"])
        as_of = pd.Timestamp(self.at)
        ends = frame["tmt_akhir_kontrak"] if "tmt_akhir_kontrak" in frame and office.proyeksi.pppk_berakhir else None
        frame["tahun_pensiun"] = leaving_year(frame["tmt_pensiun"], None, as_of)
        frame["tahun_keluar"] = leaving_year(frame["tmt_pensiun"], ends, as_of)
        self._tell_about(frame, table)
        return frame

    def _tell_about(self, frame: "pd.DataFrame", table: "pd.DataFrame") -> None:
        """Who is past retirement, and how many have no birth date: listed and counted, never dropped."""
        import pandas as pd

        past = frame[frame["tmt_pensiun"] <= pd.Timestamp(self.at)]
        where = table.loc[past.index]
        rows = zip(where["_sumber"], where["_baris"], past["tmt_pensiun"], past["bup"], strict=True)
        for source, row, day, age in rows:
            spot = self.data.place(source, row, "tanggal_lahir")
            self.told.add("ASN-R005", spot, day.date(), column="tanggal_lahir", bup=int(age))
        unknown = int(frame.loc[frame["tmt_pensiun"].isna(), "jumlah"].sum())
        if unknown:
            self.told.add("ASN-R006", found=unknown)

    @cached_property
    def flow(self) -> "StaffFlow | None":
        """Who is in post and how they come and go; None without a staff table."""
        from asn_cli.domain.projection import StaffFlow

        if self.leavers is None:
            return None
        counted = self.leavers[self.leavers["alasan"].isna()]
        return StaffFlow(counted, self._inflow(), float(self.run.rules.office.proyeksi.keluar_lain))

    def _inflow(self) -> "pd.DataFrame | None":
        table = self.data.frame("masuk")
        if table is None:
            return None
        rows = table.assign(jabatan=self.run.rules.posts.match_series(table["jabatan"]))
        unknown = rows[rows["jabatan"].isna()]
        written = table.loc[unknown.index, "jabatan"]
        for source, row, post in zip(unknown["_sumber"], unknown["_baris"], written, strict=True):
            self.told.add("ASN-R016", self.data.place(source, row, "jabatan"), post, column="jabatan")
        late = rows[rows["tahun"] < self.at.year]
        if len(late):
            spot = self.data.place(late["_sumber"].iloc[0], late["_baris"].iloc[0], "tahun")
            self.told.add(
                "ASN-R017", spot, int(late["tahun"].iloc[0]), column="tahun", jumlah=int(late["jumlah"].sum())
            )
        return rows.dropna(subset=["kode", "jabatan"])

    def needs_in(self, years: "Sequence[int]", sizes: "Sizes") -> "pd.DataFrame":
        """What the standards in force at the end of the year of each way of growing ask for (`needed_posts`)."""
        import numpy as np

        from asn_cli.domain.needs import Case, needed_posts

        in_force = {year: self._in_force(year) for year in dict.fromkeys(years)}
        first = {year: next(one for one in in_force if in_force[one] == rules) for year, rules in in_force.items()}
        cases = []
        for era in dict.fromkeys(first.values()):
            ways = np.flatnonzero([first[year] == era for year in years])
            cases.append(Case(ways, sizes.of(ways), *in_force[era]))
        return needed_posts(self.basis, cases, self.run.rules.posts, self.rounding, workload=self.workload_needs)

    def needs_at(self, year: int, basis: "Basis") -> "Needs":
        """The same in full, for one."""
        from asn_cli.domain.needs import compute_needs

        standards, district_type = self._in_force(year)
        return compute_needs(
            basis,
            standards,
            self.run.rules.posts,
            self.rounding,
            district_type=district_type,
            workload=self.workload_needs,
        )

    def _in_force(self, year: int) -> "tuple[tuple[Standard, ...], DistrictType | None]":
        """The standards and the rule for tipe A or B on the last day of a year."""
        at = date(year, 12, 31)
        return self.run.rules.standards(at), self.run.rules.district_type(at)

    def shortage(self, plan_year: int, staff: "pd.DataFrame | None" = None) -> "pd.DataFrame":
        """Rows with a need at the reference date, staff left on 31 December of the plan year, and what is short.

        `staff` (kode, jabatan, jumlah to add or take away) stands for moves made before.
        """
        import numpy as np
        import pandas as pd

        from asn_cli.domain.balance import KEY
        from asn_cli.domain.projection import staff_left

        if self.flow is None:
            raise InputProblem("pegawai_diperlukan", perintah="formation")
        rows = self.balance.rows[self.balance.rows["kebutuhan"] > 0].reset_index(drop=True)
        left = staff_left(self.flow, rows, [plan_year], self.at.year)[0]
        if staff is not None and len(staff):
            key = pd.MultiIndex.from_frame(rows[KEY])
            left = left + staff.groupby(KEY)["jumlah"].sum().reindex(key, fill_value=0).to_numpy(dtype=np.int64)
        rows["bezetting"] = left
        rows["kebutuhan"] = rows["kebutuhan"].astype("int64")
        rows["kekurangan"] = (rows["kebutuhan"] - rows["bezetting"]).clip(lower=0)
        return rows

    @cached_property
    def distances(self) -> Distances:
        """From the jarak table, else as the crow flies from the region's coordinates."""
        from asn_cli.domain.distance import as_the_crow_flies, from_table

        table = self.data.frame("jarak")
        if table is not None:
            metres, reverse = from_table(table)
            if reverse:
                self.told.add("ASN-R011", found=len(reverse))
            return Distances(metres, by_air=False)
        points = {
            d.kode: (d.lintang, d.bujur) for d in self.region.districts if d.lintang is not None and d.bujur is not None
        }
        self.told.add("ASN-R010", found=len(points))
        return Distances(as_the_crow_flies(points), by_air=True)

    def movable(self, rows: "pd.DataFrame") -> "pd.Series":
        """How many of each row may move: all but teachers known to have been at their post for less than 4 years.

        Whole years from tmt_jabatan to the reference date (PP 74/2008 art. 62); where it is not known they may.
        """
        import pandas as pd

        from asn_cli.domain.balance import KEY

        surplus = (rows["bezetting"] - rows["kebutuhan"]).clip(lower=0)
        people = self.leavers
        if people is None or "tmt_jabatan" not in people:
            return surplus
        years = int(self.run.rules.parameter("rencana/pindah-guru", self.at).isi)
        posts = self.run.rules.posts
        teachers = {post for post in people["jabatan"].dropna().unique() if posts.kelompok(post) == "guru"}
        latest = pd.Timestamp(self.at) - pd.DateOffset(years=years)
        bound = people[people["alasan"].isna() & people["jabatan"].isin(teachers) & (people["tmt_jabatan"] > latest)]
        held = bound.groupby(KEY)["jumlah"].sum().reindex(pd.MultiIndex.from_frame(rows[KEY]), fill_value=0)
        free = (rows["bezetting"] - held.to_numpy()).clip(lower=0)
        return pd.Series(pd.concat([surplus, free], axis=1).min(axis=1))

    def moves(self, rows: "pd.DataFrame", most: int | None = None) -> "tuple[pd.DataFrame, list[Move]]":
        """Moves that place surplus where the same post is short; with the rows they were worked out on."""
        from asn_cli.domain.redeploy import redeploy

        known = rows.reset_index(drop=True).astype({"kebutuhan": "int64", "bezetting": "int64"})
        return known, redeploy(known.assign(dapat_pindah=self.movable(known)), self.distances.metres, max_moves=most)

    @property
    def all_findings(self) -> Findings:
        """Those of the study and of the plan."""
        return Findings.together(self.findings, self.told)
