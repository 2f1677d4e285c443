"""Which of our tables a table found in a grid is.

A heading is compared with the aliases of every table, first as a whole, then without what spans it, its number in a
list, its unit, its year (`matching`). A table is recognised when it has all that one of its shapes must have. Of
several such tables the one that explains more headings is taken; where that leaves doubt, none is, and both are named.
"""

from asn_cli.findings import Findings
from asn_cli.ingest.distance_matrix import LOOKS_SO as MATRIX_LOOKS_SO
from asn_cli.ingest.distance_matrix import looks_like_distances, open_matrix
from asn_cli.ingest.extract import RawTable, drop_footer, extract, keep_blanks
from asn_cli.ingest.formlines import fill_from_form
from asn_cli.ingest.known import Known
from asn_cli.ingest.layout import Layout
from asn_cli.ingest.matching import Recognised, WideColumn, match_table
from asn_cli.ingest.model import RESULT_OF_OURS
from asn_cli.ingest.posts_across import LOOKS_SO as POSTS_LOOK_SO
from asn_cli.ingest.posts_across import looks_so, open_posts
from asn_cli.ingest.questions import FIVE_STEPS, beyond_the_scale, mostly_asked, tell_unread
from asn_cli.ingest.results import is_result
from asn_cli.ingest.spread import compare_sums
from asn_cli.ingest.subject import counts_something_else
from asn_cli.ingest.tabledefs import TableDef, match_key, table_defs
from asn_cli.ingest.two_lines import open_two_lines, pair_up
from asn_cli.ingest.unit_name import fill_name
from asn_cli.textkey import heading_key

DOUBLED = "ASN-T005"
CLEARLY = 1.25
"""A table that scores so many times the next is taken without asking."""


def recognise(
    layout: Layout, *, forced: str | None = None, findings: Findings | None = None, known: Known | None = None
) -> Recognised | None:
    """The table of ours that a layout is, None when it is none; `findings` is told why.

    `forced` settles the table; what it then lacks is for the caller to say (`TableDef.missing`). `known` tells posts
    and kecamatan that stand as headings; without it no table is read so.
    """
    told = Findings() if findings is None else findings
    found = _matched(table_defs()[forced], layout, known, settled=True) if forced else _find(layout, told, known)
    if found:
        drop_footer(layout, found)
        keep_blanks(layout, found)
        pair_up(layout, found)
        compare_sums(layout, found)
    return found


def _find(layout: Layout, told: Findings, known: Known | None) -> Recognised | None:
    """The table by its headings alone."""
    if is_result(layout):
        told.add(RESULT_OF_OURS, layout.place)
        return None
    keys = {match_key(heading.text) for heading in layout.headings}
    tried = [_matched(table, layout, known) for table in table_defs().values() if table.not_with.isdisjoint(keys)]
    candidates = _without_lesser([found for found in tried if _is_whole(found, layout)])
    if not candidates:
        if not tell_unread(tried, layout, told) and not _tell_looks(tried, layout, told, known):
            _tell_nearest(tried, layout, told)
        return None
    best = _choose(candidates, layout, told)
    if best and (word := counts_something_else(best, layout)):
        if not _tell_looks(tried, layout, told, known):
            told.add("ASN-T004", layout.place, word, tabel=best.table.key)
        return None
    if best and mostly_asked(best) and (answers := beyond_the_scale(best, layout)):
        told.add(FIVE_STEPS, layout.place, answers, tabel=best.table.key)
        return None
    if best and (word := _in_multiples(best, layout)):
        told.add("ASN-T009", layout.place, word, tabel=best.table.key)
        return None
    return best


def _matched(table: TableDef, layout: Layout, known: Known | None, *, settled: bool = False) -> Recognised:
    """Its headings, and the lines of a form above it, against one table."""
    found = match_table(table, layout)
    open_two_lines(layout, found)
    fill_from_form(layout, found)
    fill_name(layout, found)
    if known and table.across:
        open_posts(layout, found, known, settled=settled)
    if known and table.matrix:
        open_matrix(layout, found, known, settled=settled)
    return found


def _tell_looks(tried: list[Recognised], layout: Layout, told: Findings, known: Known | None) -> bool:
    """Say that a table looks like a count of staff, post by post, or like a matrix of distances, and how to have it
    read; False where it does not."""
    if known is None:
        return False
    for code, look in ((POSTS_LOOK_SO, looks_so), (MATRIX_LOOKS_SO, looks_like_distances)):
        for found in tried:
            names = look(layout, found, known)
            if names:
                told.add(code, layout.place, names, tabel=found.table.key)
                return True
    return False


def _is_whole(found: Recognised, layout: Layout) -> bool:
    """It has what it must have; a table that asks little is believed only where most headings are its own, or where
    whole questions say what it is."""
    if found.table.shape_of(found.have()) is None:
        return False
    asks = min(len(needs) for needs in found.table.shapes.values())
    if asks > 1 or mostly_asked(found):
        return True
    return len(found.taken()) * 2 > len(layout.headings)


def _without_lesser(found: list[Recognised]) -> list[Recognised]:
    """Without those whose headings are all explained by another, which explains more."""
    taken = [one.taken() for one in found]
    return [one for one, mine in zip(found, taken, strict=True) if not any(mine < other for other in taken)]


def _choose(candidates: list[Recognised], layout: Layout, told: Findings) -> Recognised | None:
    """The candidate that asks for more than the others and has it, that explains clearly more than the next, or whose
    name the sheet or file bears."""
    scored = sorted(candidates, key=lambda found: -_score(found, candidates))
    best, *others = scored
    if not others:
        return best
    named = [found for found in scored if _is_named(found.table.key, layout)]
    asking = [found for found in scored if all(_asks_less(other, found) for other in scored if other is not found)]
    if asking and named in ([], asking):
        lesser = ", ".join(found.table.key for found in scored if found is not asking[0])
        asking[0].findings.add("ASN-T013", layout.place, tabel=asking[0].table.key, lain=lesser)
        return asking[0]
    if _score(best, candidates) >= CLEARLY * _score(others[0], candidates):
        return best
    if len(named) == 1:
        return named[0]
    told.add("ASN-T002", layout.place, satu=best.table.key, dua=others[0].table.key)
    return None


def _asks_less(found: Recognised, other: Recognised) -> bool:
    """All that `found` must have is explained by `other`, which must have more: kode and kecamatan of a wilayah table
    stand in a population table too, the population in no wilayah table."""
    mine, its = _asked(found), _asked(other)
    return mine <= other.taken() and not its <= found.taken()


def _asked(found: Recognised) -> set[int]:
    """The columns of the sheet with which a table meets what it must have."""
    shape = found.table.shape_of(found.have()) or ""
    needs = found.table.shapes[shape]
    keys = {key for need in needs for way in need if way <= found.have() for key in way}
    wide = {column.column for column in found.wide if column.key in keys}
    wide |= {count.column for count in found.across.counts}
    return {found.columns[key] for key in keys if key in found.columns} | wide


def _score(found: Recognised, candidates: list[Recognised]) -> float:
    """Headings explained; one that several candidates explain counts in parts."""
    return sum(1 / sum(column in other.taken() for other in candidates) for column in found.taken())


def _is_named(table: str, layout: Layout) -> bool:
    name = heading_key(layout.sheet.name) or heading_key(layout.sheet.file.rpartition(".")[0])
    return heading_key(table) in name


def _in_multiples(found: Recognised, layout: Layout) -> str:
    """The word by which the figures are thousands: 33.4 would be read as 33 people, or refused cell by cell."""
    if found.table.multiples is None:
        return ""
    taken = found.taken()
    told = [layout.title, *(f"{h.title} {' '.join(h.parts)}" for h in layout.headings if h.column in taken)]
    spoken = found.table.multiples.search(" ".join(told))
    return spoken[0] if spoken else ""


def _tell_nearest(tried: list[Recognised], layout: Layout, told: Findings) -> None:
    """The table that lacks least, where most of it is there; first one that lacks it because two headings claim it."""
    lacking = []
    doubles: dict[str, Findings] = {}
    for found in tried:
        have = found.have()
        for shape, needs in found.table.shapes.items():
            missing = found.table.missing(have, shape)
            if len(needs) > len(missing) and 2 * len(missing) <= len(needs):
                claimed = any(finding.code == DOUBLED for finding in found.findings)
                lacking.append((len(missing), not claimed, -len(found.taken()), found.table.key, missing))
                doubles[found.table.key] = found.findings
    if lacking:
        _, _, _, key, missing = min(lacking, key=lambda item: item[:4])
        told.extend(finding for finding in doubles[key] if finding.code == DOUBLED)
        named = ", ".join(" / ".join(" + ".join(sorted(way)) for way in need) for need in missing)
        if named:
            told.add("ASN-T001", layout.place, tabel=key, kurang=named)


__all__ = ["RawTable", "Recognised", "WideColumn", "extract", "recognise"]
