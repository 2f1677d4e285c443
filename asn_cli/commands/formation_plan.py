"""From a quota or a budget to a proposal: conditions and costs of asn.yaml, the ceiling, what other rules give."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from asn_cli.commands.planning import Plan
from asn_cli.exits import ConfigProblem, InputProblem
from asn_cli.locale.figures import figure, listing

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.formation import Condition, Rule
    from asn_cli.domain.formation import Plan as Shared
    from asn_cli.domain.formation.conditions import Mask
    from asn_cli.domain.formation.plan import Weights
    from asn_cli.domain.formation.proposal import Proposal, Request
    from asn_cli.rules.office import Selector


class FormationPlan(Plan):
    """A plan that shares seats."""

    def propose(self, request: "Request") -> "Proposal":
        """Share, by the rule asked for and by the others."""
        from asn_cli.domain.formation import Rule
        from asn_cli.domain.formation.proposal import Proposal

        rows, moved = self._rows(request)
        if rows["kekurangan"].sum() == 0:
            self.told.add("ASN-R018", found=0)
        conditions = self._conditions(rows)
        costs = {post: Fraction(str(cost)) for post, cost in self.run.rules.office.formasi.biaya.items()}
        weights = self._weights() if request.rule == Rule.WEIGHTED else self._sector_weights()
        ceiling = self._ceiling()
        money = self._money(request, ceiling, costs, rows)
        shared = self._share(rows, Rule(request.rule), request.quota, money, costs, conditions, weights)
        total = shared.quota
        others = {
            rule: shared if rule == request.rule else self._share(rows, rule, total, None, costs, conditions, weights)
            for rule in Rule
            if total
        }
        self._tell(request, rows, shared)
        bound = self._bound(rows, conditions)
        return Proposal(request, rows, shared, others, bound, weights, costs, ceiling, moved, conditions)

    def _rows(self, request: "Request") -> "tuple[pd.DataFrame, int]":
        rows = self.shortage(request.year)
        if not request.after_redeploy:
            return rows, 0
        import pandas as pd

        known, moves = self.moves(rows)
        change = [(m.target, m.post, m.people) for m in moves] + [(m.source, m.post, -m.people) for m in moves]
        staff = pd.DataFrame(change, columns=["kode", "jabatan", "jumlah"])
        return self.shortage(request.year, staff) if len(known) else rows, sum(m.people for m in moves)

    def _share(
        self,
        rows: "pd.DataFrame",
        rule: "Rule",
        quota: int | None,
        money: Fraction | None,
        costs: "dict[str, Fraction]",
        conditions: "Sequence[Condition]",
        weights: "Weights",
    ) -> "Shared":
        from asn_cli.domain.formation import ClashingConditions, MissingCost, share_budget, share_quota

        try:
            if money is None:
                return share_quota(rows, quota or 0, rule, conditions=conditions, weights=weights)
            return share_budget(rows, money, rule, costs, at_most=quota, conditions=conditions, weights=weights)
        except ClashingConditions as error:
            raise ConfigProblem("syarat_bertentangan", syarat=listing(c.name for c in error.conditions)) from None
        except MissingCost as error:
            raise ConfigProblem("biaya_tidak_ada", jabatan=listing(error.posts)) from None

    def _money(
        self, request: "Request", ceiling: Fraction | None, costs: "dict[str, Fraction]", rows: "pd.DataFrame"
    ) -> Fraction | None:
        """The rupiah that bind: the budget, and the ceiling where costs are known; None when neither does."""
        asked = None if request.budget is None else Fraction(str(request.budget))
        if ceiling is None:
            return asked
        short = set(rows.loc[rows["kekurangan"] > 0, "jabatan"])
        if asked is None and not short <= set(costs):
            self.told.add("ASN-R014", found=", ".join(sorted(short - set(costs))[:5]))
            return None
        return max(ceiling, Fraction(0)) if asked is None else max(min(asked, ceiling), Fraction(0))

    def _ceiling(self) -> Fraction | None:
        """Room under the ceiling of personnel cost (UU 1/2022 art. 146); None without figures of the APBD."""
        spending = self.run.rules.office.belanja
        if not spending.apbd:
            self.told.add("ASN-R013", found="-")
            return None
        percent = Fraction(str(self.run.rules.parameter("rencana/batas-belanja-pegawai", self.at).isi or 30))
        spent = Fraction(str(spending.belanja_pegawai)) - Fraction(str(spending.tunjangan_guru_tkd))
        room = Fraction(str(spending.apbd)) * percent / 100 - spent
        if room < 0:
            self.told.add("ASN-R015", found=figure(float(-room)), batas=figure(float(percent)))
        return room

    def _conditions(self, rows: "pd.DataFrame") -> "list[Condition]":
        """Floors, caps and closed posts of asn.yaml, over the rows they speak of."""
        from asn_cli.domain.formation import Condition

        settings = self.run.rules.office.formasi
        made = []
        for kind, conditions in (("minimal", settings.minimal), ("maksimal", settings.maksimal)):
            for condition in conditions:
                least, most = (condition.jumlah, None) if kind == "minimal" else (0, condition.jumlah)
                name = f"{kind} {_words(condition)}: {condition.jumlah}"
                made.append(Condition(name, self._selected(rows, condition), least, most))
        made += [Condition(f"tutup {_words(closed)}", self._selected(rows, closed), 0, 0) for closed in settings.tutup]
        return made

    def _selected(self, rows: "pd.DataFrame", selector: "Selector") -> "Mask":
        """Which rows a condition speaks of; a name that nothing has is an error."""
        import numpy as np

        mask = np.ones(len(rows), dtype=bool)
        if selector.kecamatan is not None:
            kode = self.region.match(selector.kecamatan).kode
            if kode is None:
                raise ConfigProblem("syarat_kecamatan_asing", kecamatan=selector.kecamatan)
            mask &= (rows["kode"] == kode).to_numpy()
        for column in ("sektor", "jabatan"):
            value = getattr(selector, column)
            if value is not None:
                named = self.balance.rows[column].str.casefold() == value.casefold()
                if not named.any():
                    raise ConfigProblem("syarat_asing", kolom=column, nilai=value)
                mask &= (rows[column].str.casefold() == value.casefold()).to_numpy()
        return mask

    def _bound(self, rows: "pd.DataFrame", conditions: "Sequence[Condition]") -> list[bool]:
        return [any(bool(condition.rows[i]) for condition in conditions) for i in range(len(rows))]

    def _sector_weights(self) -> "Weights":
        told = self.run.rules.office.formasi.bobot or {}
        return {("", sektor): Fraction(str(weight)) for sektor, weight in told.items()}

    def _weights(self) -> "Weights":
        """Weights by sektor from asn.yaml, else the priority score by kecamatan and sektor."""
        if self.run.rules.office.formasi.bobot is not None:
            return self._sector_weights()
        return self.priority_weights()

    def priority_weights(self) -> "Weights":
        """The priority score by kecamatan and sektor; what has no score weighs nothing."""
        from asn_cli.commands.priorities import FOR_PRIORITY, priorities
        from asn_cli.commands.whole import run_parts

        self.run.shared = self
        found = priorities(self.run, run_parts(self.run, FOR_PRIORITY))
        if found is None or not (found.ranked["skor"] > 0).any():
            raise InputProblem("bobot_belum_ada")
        areas = found.ranked
        rows = zip(areas["kode"], areas["sektor"], areas["skor"].fillna(0.0), strict=True)
        return {(str(kode), str(sektor)): Fraction(str(score)) for kode, sektor, score in rows}

    def _tell(self, request: "Request", rows: "pd.DataFrame", shared: "Shared") -> None:
        short = int(rows["kekurangan"].sum())
        if request.quota is not None and request.quota > short:
            self.told.add("ASN-R007", found=request.quota, kekurangan=short)
        if shared.withheld:
            self.told.add("ASN-R008", found=shared.withheld)


def _words(selector: "Selector") -> str:
    named = [value for value in (selector.kecamatan, selector.sektor, selector.jabatan) if value]
    return ", ".join(named) or "semua"
