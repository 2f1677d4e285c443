"""Invented names: common parts put together by chance. Whoever bears such a name in truth is not meant."""

from chance import Chance


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MEN = _parts(
    "Ahmad Budi Dedi Eko Fajar Hendra Indra Joko Kurnia Lukman Muhammad Nanda Oki Putra Rahmat Slamet "
    "Taufik Umar Wahyu Yusuf Zainal Agus Bambang Cahya Dwi Edi Firman Gilang Hadi Irfan Jamal Khairul "
    "Mulyadi Nur Rizki Surya Teguh Wawan Yanto Zulkifli Andri Bayu Deni Fauzi Ridwan"
)
WOMEN = _parts(
    "Siti Dewi Fitri Indah Kartika Lestari Maya Nur Putri Ratna Sari Tri Wulan Yuni Ani Citra Desi Eka "
    "Farida Hesti Ira Juwita Lina Mega Novita Rina Sri Tuti Umi Vera Winda Yulia Zahra Aisyah Endang "
    "Hartati Mardiana Nurhayati Rosmawati Susanti Diana Erna Leni Marlina Nova"
)
LAST = _parts(
    "Saputra Wijaya Hidayat Santoso Pratama Kurniawan Setiawan Nugroho Gunawan Suryadi Hermawan Iskandar "
    "Maulana Firmansyah Syahputra Rahman Hakim Ramadhan Susanto Wibowo Utama Permana Harahap Effendi "
    "Yusuf Basri Anwar Syukri Arifin Mahendra Rasyid Alamsyah Darmawan Purnama Kusuma"
)
LAST_WOMEN = _parts(
    "Lestari Anggraini Wahyuni Rahayu Puspita Handayani Astuti Safitri Oktaviani Maharani Permata "
    "Rahmawati Utami Wulandari Kusuma Purnama Amalia Fadilah Hasanah Agustina Pertiwi Yuliana Marlina "
    "Sari Dewi Anwar Hidayat Rahman Arifin Basri Mulyani Kurnia Novianti Ramadhani Septiani"
)


def invent(chance: Chance, *, woman: bool) -> str:
    """A name of two or three parts."""
    first, last = (WOMEN, LAST_WOMEN) if woman else (MEN, LAST)
    parts = [chance.pick(first), chance.pick(last)]
    if chance.happens(0.3):
        parts.insert(1, chance.pick(first))
    unique = list(dict.fromkeys(parts))
    return " ".join(unique)
