"""Which columns each template has, its example and what its lists propose: `configs/mulai/templat.yaml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from asn_cli.ingest.tabledefs import ColumnDef, TableDef, Type, table_defs
from asn_cli.paths import configs
from asn_cli.rules.posts import catalogue
from asn_cli.rules.region import Region
from asn_cli.rules.strict_yaml import load_strict

FOLDER = "mulai"
POST, SECTOR = "jabatan", "sektor"


@dataclass(frozen=True, slots=True)
class Choice:
    """A drop-down list: what it offers, and whether anything else is an error."""

    words: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Blueprint:
    """One template."""

    table: TableDef
    example: Mapping[str, object]
    """Column -> example, in the order of the columns."""
    proposed: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[ColumnDef, ...]:
        """The columns of the template."""
        return tuple(self.table.column(key) for key in self.example)

    def is_required(self, key: str) -> bool:
        """Whether the table cannot do without the column (or, of alternatives, one of them) in its first shape."""
        first = next(iter(self.table.shapes.values()))
        return any(frozenset({key}) in need and len(need) == 1 for need in first)

    def choice(self, column: ColumnDef, region: Region) -> Choice:
        """What a column's list offers."""
        if column.type is Type.CHOICE:
            return Choice(tuple(column.choices), closed=not column.open)
        if column.type is Type.YES_NO:
            return Choice(("ya", "tidak"), closed=True)
        if column.type is Type.DISTRICT:
            return Choice(tuple(district.nama for district in region.districts))
        if column.key == POST and self.table.key != "beban_kerja":
            return Choice(tuple(catalogue().posts))
        if column.key == SECTOR:
            return Choice(tuple(dict.fromkeys(post.sektor for post in catalogue().posts.values() if post.sektor)))
        return Choice(tuple(self.proposed.get(column.key, ())))


@lru_cache(maxsize=1)
def blueprints() -> Mapping[str, Blueprint]:
    """Every template, by the name of its table."""
    told = load_strict(configs() / FOLDER / "templat.yaml").data
    tables = table_defs()
    made = {key: Blueprint(tables[key], facts["contoh"], facts.get("saran", {})) for key, facts in told.items()}
    return MappingProxyType(made)
