"""The posts that standards use, and which of them a title as an office writes it means.

The catalogue and the title rules are data (`configs/jabatan/*.yaml`). A title that fits no rule, or several,
is matched to nothing: it is listed for a human, never guessed.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from asn_cli.paths import configs
from asn_cli.rules.model import Status
from asn_cli.rules.place_names import words_of
from asn_cli.rules.strict_yaml import load_strict

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.rules.office import Office

TITLES_FILE = "judul.yaml"
Pattern = re.Pattern[str]


class Qualification(NamedTuple):
    """What education a post asks for. A `belum_terverifikasi` one is shown only as an office's own."""

    text: str
    status: Status
    basis: str
    own: bool = False
    """Set by the office in asn.yaml (`kualifikasi`)."""


class TitleRule(NamedTuple):
    """A title that is this post: `pattern` fits it whole, and so does the kind of unit."""

    pattern: Pattern
    kinds: frozenset[str] = frozenset()
    """The unit must be of one of these kinds; empty: any unit will do ..."""
    other_kinds: frozenset[str] = frozenset()
    """... but these."""

    @property
    def asks_unit(self) -> bool:
        """Whether the kind of unit matters."""
        return bool(self.kinds or self.other_kinds)

    def fits(self, kinds: frozenset[str]) -> bool:
        """Whether a unit of these kinds (none known: empty; more than one: undecided) will do."""
        if self.kinds:
            return len(kinds) == 1 and kinds <= self.kinds
        return not kinds & self.other_kinds


ANYWHERE = TitleRule(re.compile(""))
"""A post that bears its own name, whatever the unit."""


class Post(NamedTuple):
    """One post of the catalogue."""

    nama: str
    sektor: str = ""
    kelompok: str = ""
    qualification: Qualification | None = None
    rules: tuple[TitleRule, ...] = ()


class UnitKind(NamedTuple):
    """A kind of unit (SD, kecamatan office, ...) and how to see it in a unit's name or in a title."""

    name: str
    pattern: Pattern
    excluded: Pattern | None
    inside: frozenset[str]

    def seen_in(self, text: str) -> bool:
        """Whether the text names a unit of this kind."""
        return bool(self.pattern.search(text)) and not (self.excluded and self.excluded.search(text))


class Titles(NamedTuple):
    """`configs/jabatan/judul.yaml`: what titles have in common."""

    ranks: Pattern
    edges: frozenset[str]
    status_words: frozenset[str]
    tails: Pattern
    kinds: tuple[UnitKind, ...]

    def forms(self, title: str) -> tuple[str, ...]:
        """The ways to read a title: as it is, without rank, and cut where the place of work begins."""
        words = [word for word in words_of(title) if word not in self.status_words]
        whole = " ".join(words)
        bare = self._without_rank(whole)
        cut = self._without_rank(self.tails.sub("", bare))
        return tuple(dict.fromkeys(form for form in (whole, bare, cut) if form))

    def _without_rank(self, text: str) -> str:
        words = self.ranks.sub(" ", text).split()
        while len(words) > 1 and words[-1] in self.edges:
            words.pop()
        while len(words) > 1 and words[0] in self.edges:
            words.pop(0)
        return " ".join(word for at, word in enumerate(words) if at == 0 or word != words[at - 1])

    def kinds_in(self, text: str) -> frozenset[str]:
        """Kinds of unit that a text names."""
        plain = " ".join(words_of(text))
        return frozenset(kind.name for kind in self.kinds if kind.seen_in(plain))

    def kind(self, in_title: frozenset[str], in_unit: frozenset[str]) -> frozenset[str]:
        """The kind of unit that title and unit tell; none: empty, more than one: they quarrel."""
        if not in_title:
            return in_unit
        inside = frozenset().union(*(kind.inside for kind in self.kinds if kind.name in in_title))
        if not in_unit or in_title <= in_unit or in_unit <= inside:
            return in_title
        return in_title | in_unit


class Posts:
    """The catalogue, with an office's own names of titles and own posts."""

    def __init__(self, posts: Mapping[str, Post], titles: Titles, names: Mapping[str, str]) -> None:
        """`names`: asn.yaml `nama.jabatan`, title as written -> post."""
        self.posts, self.titles, self.names = posts, titles, names
        self._own = {" ".join(words_of(written)): post for written, post in names.items()}
        self._plain = {" ".join(words_of(nama)): nama for nama in posts}
        self._rules = [(post.nama, rule) for post in posts.values() for rule in post.rules]
        self._fitting: dict[str, tuple[tuple[str, TitleRule], ...]] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._settled: dict[tuple[str, frozenset[str] | None], str | None] = {}

    def match(self, title: str, unit: str = "") -> str | None:
        """The post that a title means, given the unit it stands in; None when the rules do not settle it."""
        unit_matters = any(rule.asks_unit for _, rule in self._rules_for(title))
        in_unit = self._kinds_in(unit) if unit_matters else None
        asked = (title, in_unit)
        if asked not in self._settled:
            self._settled[asked] = self._settle(title, in_unit)
        return self._settled[asked]

    def _settle(self, title: str, in_unit: frozenset[str] | None) -> str | None:
        """`match` by the kinds of unit that a unit's name tells; None: it does not matter."""
        kinds = frozenset[str]() if in_unit is None else self.titles.kind(self._kinds_in(title), in_unit)
        found = {post for post, rule in self._rules_for(title) if rule.fits(kinds)}
        return found.pop() if len(found) == 1 else None

    def match_series(self, titles: "pd.Series", units: "pd.Series | None" = None) -> "pd.Series":
        """`match` for whole columns; each pair is judged once. Missing where nothing matches."""
        import pandas as pd

        first, title_values = pd.factorize(titles)
        if units is None:
            posts = [None if value is None else self.match(str(value)) for value in title_values]
            return _taken(posts, first, titles.index)
        second, unit_values = pd.factorize(units)
        names = ["", *map(str, unit_values)]
        pairs, combinations = pd.factorize(first.astype("int64") * len(names) + second + 1)
        written = [str(value) for value in title_values]
        posts = []
        for combination in combinations.tolist():
            title_at, unit_at = divmod(combination, len(names))
            posts.append(None if combination < 0 else self.match(written[title_at], names[unit_at]))
        return _taken(posts, pairs, titles.index)

    def sektor(self, post: str) -> str:
        """The sector of a post; empty for one that the catalogue does not hold."""
        return self.posts[post].sektor if post in self.posts else ""

    def kualifikasi(self, post: str) -> Qualification | None:
        """What a post asks for, as far as it is known."""
        return self.posts[post].qualification if post in self.posts else None

    def asks_for(self, post: str) -> str | None:
        """The education that a post asks for, unless nobody has confirmed it: such a one is an office's own to set."""
        asked = self.kualifikasi(post)
        return asked.text if asked and (asked.own or asked.status is not Status.UNVERIFIED) else None

    def kelompok(self, post: str) -> str:
        """The group of a post (guru, struktural, ...); empty where it is in none."""
        return self.posts[post].kelompok if post in self.posts else ""

    def _rules_for(self, title: str) -> tuple[tuple[str, TitleRule], ...]:
        """The posts that a title may mean, each with its rule; a post's own name and an office's come before rules."""
        if title not in self._fitting:
            plain = " ".join(words_of(title))
            settled = self._own.get(plain) or self._plain.get(plain)
            self._fitting[title] = ((settled, ANYWHERE),) if settled else self._fitting_forms(title)
        return self._fitting[title]

    def _fitting_forms(self, title: str) -> tuple[tuple[str, TitleRule], ...]:
        forms = self.titles.forms(title)
        named = tuple((self._plain[form], ANYWHERE) for form in forms if form in self._plain)
        return named or tuple(
            (post, rule) for form in forms for post, rule in self._rules if rule.pattern.fullmatch(form)
        )

    def _kinds_in(self, text: str) -> frozenset[str]:
        if text not in self._kinds:
            self._kinds[text] = self.titles.kinds_in(text)
        return self._kinds[text]


def _taken(posts: Iterable[str | None], positions: Any, index: Any) -> "pd.Series":
    import numpy as np
    import pandas as pd

    values = np.array([*posts, None], dtype=object)
    return pd.Series(values[positions], index=index, dtype="str")


def load_posts(office: "Office") -> Posts:
    """The catalogue with an office's own titles (`nama.jabatan`), which may name posts of its own."""
    shipped = catalogue()
    own = {post: Post(post) for post in office.nama.jabatan.values() if post not in shipped.posts}
    return Posts({**shipped.posts, **own}, shipped.titles, office.nama.jabatan)


@lru_cache(maxsize=1)
def catalogue() -> Posts:
    """The posts that ship, from `configs/jabatan`."""
    folder = configs() / "jabatan"
    posts: dict[str, Post] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.name != TITLES_FILE:
            posts.update(_posts_in(load_strict(path).data))
    return Posts(posts, _titles(load_strict(folder / TITLES_FILE).data), {})


def _posts_in(data: dict[str, Any]) -> dict[str, Post]:
    wanted = {
        name: Qualification(facts["teks"], Status(facts["status"]), facts["dasar"])
        for name, facts in data.get("kualifikasi", {}).items()
    }
    return {
        nama: Post(
            nama=nama,
            sektor=data["sektor"],
            kelompok=facts.get("kelompok", ""),
            qualification=wanted.get(facts.get("kualifikasi", "")),
            rules=tuple(_rule(rule) for rule in facts["judul"]),
        )
        for nama, facts in data["jabatan"].items()
    }


def _rule(written: Any) -> TitleRule:
    if isinstance(written, str):
        return TitleRule(re.compile(written))
    kinds, others = (frozenset(written.get(key, ())) for key in ("tempat", "bukan_tempat"))
    return TitleRule(re.compile(written["pola"]), kinds, others)


def _any_of(patterns: Iterable[str]) -> Pattern:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _titles(data: dict[str, Any]) -> Titles:
    kinds = tuple(
        UnitKind(
            name,
            _any_of(facts["pola"]),
            _any_of(facts["bukan"]) if "bukan" in facts else None,
            frozenset(facts.get("di_dalam", ())),
        )
        for name, facts in data["tempat"].items()
    )
    tails = [*data["ekor"], *(tail for facts in data["tempat"].values() for tail in facts.get("ekor", ()))]
    return Titles(
        ranks=re.compile(rf"\b({'|'.join(data['jenjang'])})\b"),
        edges=frozenset(data["jenjang_tepi"]),
        status_words=frozenset(data["kepegawaian"]),
        tails=re.compile(rf" ({'|'.join(tails)})$"),
        kinds=kinds,
    )
