"""Tables that this program wrote itself: they are results, not inputs, and must not be read back as such."""

from asn_cli.ingest.layout import Layout
from asn_cli.textkey import heading_key

SIGNATURES = tuple(
    frozenset(text.split())
    for text in (
        "kebutuhan bezetting selisih",
        "kebutuhanfte",
        "jabatan kecamatan jumlah alasan",
        "bup tmtpensiun",
        "tahun nip nama jabatan kecamatan tmtakhirkontrak",
        "kekurangan usulan",
        "jabatan dari ke jumlah jarakkm",
        "skd lolosskd nilaiakhir",
        "kekuatan kelemahan tindaklanjut",
        "sangatbaik butuhperbaikan sesuaipola",
        "kelompok jumlah indeks kategori",
        "jpminimum kekuranganjp",
        "selesai proses belum",
        "tepatwaktu terlambat",
        "penduduk per10000 bawah atas",
        "bebanmenit",
        "kebutuhanrendah kebutuhantinggi",
    )
)
"""Keys of columns that stand together in a result of ours and in no input."""
OTHERWISE_AN_INPUT = frozenset(("tahun", "nip", "nama", "jabatan", "kecamatan", "tmtakhirkontrak"))
"""A signature that could be an input's too: it counts only when there is nothing else."""


def is_result(layout: Layout) -> bool:
    """Whether a layout is a result of ours."""
    keys = {heading_key(heading.text) for heading in layout.headings}
    return any(sign <= keys and (sign != OTHERWISE_AN_INPUT or sign == keys) for sign in SIGNATURES)
