"""The real side of the sample: eight kecamatan, desa, kelurahan, population, 18 Puskesmas. With sources."""

from dataclasses import dataclass

SOURCE_AREA = "Kepmendagri 300.2.2-2138/2025; luas: GIS Kemendagri 2020, dibulatkan"
SOURCE_2004 = "BPS, dikutip mediaswaraindonesia.blogspot.com 27-07-2010"
SOURCE_2020 = "Kemendagri/Dukcapil, Visualisasi Data Kependudukan 31-12-2020, dikutip de.wikipedia"
SOURCE_PUSKESMAS = "ubunteroz/satu-data (CC0); kecamatan dari nama desa yang sama"


@dataclass(frozen=True)
class District:
    """A kecamatan. Everything in it is real but `farm_villages`, which is made up."""

    code: str
    name: str
    area_km2: int
    latitude: float
    longitude: float
    people_2004: int
    people_2020: int
    urban_villages: tuple[str, ...]
    villages: tuple[str, ...]
    puskesmas: tuple[str, ...]
    farm_villages: int


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


DISTRICTS = (
    District(
        "15.04.01", "Mersam", 735, -1.55416, 102.95439, 24987, 33393,
        _words("Kembang Paseban"),
        _words(
            "Sengkati Kecil, Sengkati Gedang, Sengkati Baru, Kembang Tanjung, Mersam, Benteng Rendah, "
            "Sungai Puar, Rantau Gedang, Pematang Gadung, Teluk Melintang, Bukit Harapan, Belanti "
            "Jaya, Tapah Sari, Bukit Kemuning, Simpang Rantau Gedang, Tanjung Putra, Sengkati Mudo"
        ),
        _words("Mersam, Sungai Puar"),
        15,
    ),
    District(
        "15.04.02", "Muara Tembesi", 349, -1.72035, 103.10182, 22435, 34636,
        _words("Kampung Baru, Pasar Muara Tembesi"),
        _words(
            "Jebak, Ampelu, Rambutan Masam, Rantau Kapas Mudo, Rantau Kapas Tuo, Sungai Pulai, Pulau, "
            "Tanjung Marwo, Suka Ramai, Ampelu Mudo, Pelayangan, Pematang Lima Suku"
        ),
        _words("Muara Tembesi, Pasar Muara Tembesi"),
        10,
    ),
    District(
        "15.04.03", "Muara Bulian", 461, -1.72987, 103.23778, 48427, 69733,
        _words("Muara Bulian, Teratai, Sridadi, Pasar Baru, Rengas Condong"),
        _words(
            "Pasar Terusan, Simpang Terusan, Malapari, Napal Sisik, Rambahan, Olak, Muaro Singoan, "
            "Aro, Rantau Puri, Sungai Baung, Bajubang Laut, Singkawang, Tenam, Sungai Buluh, "
            "Kilangan, Pelayangan"
        ),
        _words("Muara Bulian, Pasar Terusan, Aro, Tenam"),
        12,
    ),
    District(
        "15.04.04", "Batin XXIV", 922, -1.86927, 102.94308, 21329, 32276,
        _words("Durian Luncuk, Muara Jangga"),
        _words(
            "Jelutih, Olak Besar, Aur Gading, Paku Aji, Hajran, Mata Gual, Jangga, Koto Boyo, Simpang "
            "Karmeo, Karmeo, Jangga Baru, Terentang Baru, Bulian Baru, Simpang Jelutih, Simpang Aur "
            "Gading"
        ),
        _words("Durian Luncuk, Jangga Baru"),
        13,
    ),
    District(
        "15.04.05", "Pemayung", 837, -1.50372, 103.28267, 26191, 37962,
        _words("Jembatan Mas"),
        _words(
            "Tebing Tinggi, Serasah, Lubuk Ruso, Kuap, Senaning, Kubu Kandang, Ture, Pulau Betung, "
            "Lopak Aur, Selat, Teluk, Pulau Raman, Kaos, Simpang Kubu Kandang, Awin, Olak Rambahan, "
            "Teluk Ketapang, Kampung Pulau"
        ),
        _words("Jembatan Mas, Selat"),
        16,
    ),
    District(
        "15.04.06", "Maro Sebo Ulu", 783, -1.74335, 102.76124, 25305, 40170,
        _words("Simpang S. Rengas"),
        _words(
            "Batu Sawar, Peninjauan, Teluk Leban, Kampung Baru, Rengas IX, Kembang Seri, Buluh Kasab, "
            "Tebing Tinggi, Olak Kemang, Padang Kelapo, Sungai Lingkar, Sungai Ruan Ulu, Sungai Ruan "
            "Ilir, Rawa Mekar, Mekar Sari, Kembang Seri Baru"
        ),
        _words("Sungai Rengas, Teluk Leban"),
        14,
    ),
    District(
        "15.04.07", "Bajubang", 1148, -2.02608, 103.33265, 29805, 42881,
        _words("Bajubang"),
        _words(
            "Bungku, Pompa Air, Ladang Peris, Penerokan, Petajen, Batin, Mekar Jaya, Sungkai, "
            "Mekar Sari Nes"
        ),
        _words("Penerokan, Batin"),
        8,
    ),
    District(
        "15.04.08", "Maro Sebo Ilir", 228, -1.58307, 103.1687, 12082, 15457,
        _words("Terusan"),
        _words("Bulian Jaya, Tidar Kuranji, Kehidupan Baru, Bukit Sari, Karya Mukti, Terusan, Danau Embat"),
        _words("Maro Sebo Ilir, Tidar Kuranji"),
        7,
    ),
)  # fmt: skip
BY_NAME = {district.name: district for district in DISTRICTS}
NAMES = tuple(BY_NAME)
CAPITAL = "Muara Bulian"
