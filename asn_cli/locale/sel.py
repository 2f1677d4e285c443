"""Words that findings about cells are put together from."""

TEXTS: dict[str, tuple[str, str]] = {
    "karena_anggota": (
        "angka lain di kolom ini memakai gaya yang sama tanpa keraguan",
        "other numbers in this column leave no doubt",
    ),
    "karena_bulat": (
        "kolom ini berisi bilangan bulat, jadi tanda '{tanda}' adalah pemisah ribuan",
        "this column holds whole numbers, so '{tanda}' separates thousands",
    ),
    "karena_kolom_lain": (
        "kolom lain di lembar ini memakai tanda desimal yang jelas",
        "other columns of this sheet show plainly which mark is the decimal one",
    ),
    "karena_tanpa_ribuan": (
        "angka besar di kolom ini ditulis tanpa pemisah ribuan",
        "large numbers in this column are written without a thousands separator",
    ),
    "nip_panjang": ("panjangnya bukan 18 angka", "it is not 18 digits long"),
    "nip_tanggal_lahir": (
        "delapan angka pertamanya bukan tanggal lahir",
        "its first eight digits are no date of birth",
    ),
    "nip_tmt": (
        "angka ke-9 sampai ke-14 bukan tahun dan bulan pengangkatan (atau tahun dan nomor kontrak PPPK)",
        "digits 9 to 14 are no year and month of appointment (or year and contract number of a PPPK)",
    ),
    "nip_jenis_kelamin": (
        "angka ke-15 bukan 1 (laki-laki) atau 2 (perempuan)",
        "digit 15 is neither 1 (man) nor 2 (woman)",
    ),
}
