"""Words about the tables that come in."""

TEXTS: dict[str, tuple[str, str]] = {
    "alias_ganda": (
        "judul '{alias}' menunjuk dua kolom, {satu} dan {dua}; setiap judul hanya boleh milik satu kolom",
        "the heading '{alias}' names two columns, {satu} and {dua}; a heading may belong to one column only",
    ),
    "judul_rapi": ("Tabel rapi dari {tabel}", "The clean table of {tabel}"),
    "total_tanpa_nama": ("(tanpa nama)", "(unnamed)"),
}
