"""The posts of the sample, with titles as offices write them."""

from people import Career, Ladder

E, S, T, P = Ladder.EXPERT, Ladder.SKILLED, Ladder.TEACHER, Ladder.PLAIN

DOCTOR = Career("dokter", E, "Dokter", "profesi", 0.4, 0.6)
DENTIST = Career("dokter gigi", E, "Dokter Gigi", "profesi", 0.4, 0.75)
NURSE_EXPERT = Career("perawat", E, "Perawat", "ners", 0.5, 0.7)
NURSE_SKILLED = Career("perawat", S, "Perawat", "diploma", 0.35, 0.7)
MIDWIFE_EXPERT = Career("bidan", E, "Bidan", "ners", 0.3, 1.0)
MIDWIFE_SKILLED = Career("bidan", S, "Bidan", "diploma", 0.4, 1.0)
HEALTH_OTHERS = (
    (Career("kesehatan masyarakat", E, "Tenaga Promosi Kesehatan dan Ilmu Perilaku", "sarjana", 0.5), 2),
    (Career("kesehatan lingkungan", S, "Tenaga Sanitasi Lingkungan", "diploma", 0.5), 1),
    (Career("atlm", S, "Pranata Laboratorium Kesehatan", "diploma", 0.5), 1),
    (Career("gizi", S, "Nutrisionis", "diploma", 0.5), 1),
    (Career("kefarmasian", S, "Asisten Apoteker", "diploma", 0.4), 1),
)
PHARMACIST = Career("kefarmasian", E, "Apoteker", "profesi", 0.6, 0.7)
RECORDS = Career("rekam medis", S, "Perekam Medis", "diploma", 0.6)
RADIOGRAPHER = Career("radiografer", S, "Radiografer", "diploma", 0.5)
HEALTH_CLERK = Career("administrasi puskesmas", P, "Pengadministrasi Perkantoran", "umum", 0.3)
HEALTH_WORKER = Career("pekarya", P, "Pekarya Kesehatan", "slta", 0.2)

CLASS_TEACHER = Career("guru kelas sd", T, "Guru Kelas SD", "guru", 0.38, 0.72, 60)
RELIGION_SD = Career("guru agama sd", T, "Guru Agama Islam SD", "guru", 0.4, 0.6, 60)
SPORTS_SD = Career("guru pjok sd", T, "Guru Penjasorkes SD", "guru", 0.45, 0.2, 60)
KINDERGARTEN = Career("guru tk", T, "Guru Kelas TK", "guru", 0.3, 1.0, 60)
COUNSELLOR = Career("guru bk smp", T, "Guru Bimbingan Konseling SMP", "guru", 0.4, 0.65, 60)
SUBJECTS = {
    "agama": (2, "Guru Agama Islam"),
    "pancasila": (2, "Guru Pendidikan Pancasila dan Kewarganegaraan"),
    "bahasa indonesia": (5, "Guru Bahasa Indonesia"),
    "matematika": (4, "Guru Matematika"),
    "ipa": (4, "Guru IPA"),
    "ips": (3, "Guru IPS"),
    "bahasa inggris": (3, "Guru Bahasa Inggris"),
    "pjok": (2, "Guru Penjasorkes"),
    "informatika": (2, "Guru Informatika"),
    "seni prakarya": (2, "Guru Seni Budaya"),
}
"""Subject: weekly hours of a rombel in SMP (Permendikbudristek 12/2024, intrakurikuler) and title."""


def subject_teacher(subject: str) -> Career:
    """A teacher of one subject in an SMP."""
    return Career(f"guru {subject} smp", T, f"{SUBJECTS[subject][1]} SMP", "guru", 0.42, 0.6, 60)


def plain(title: str, education: str = "umum", *, pppk: float = 0.0, women: float = 0.4, until: int = 58) -> Career:
    """A post whose title does not grow: heads, section heads, pelaksana."""
    return Career(title.lower(), P, title, education, pppk, women, until)


SCHOOL_HEAD = Career("kepala sekolah", P, "Kepala Sekolah", "guru", 0.0, 0.5, 60)
SCHOOL_CLERK = plain("Pengadministrasi Perkantoran", pppk=0.2, women=0.5)
SUPERVISOR_SD = Career("pengawas sd", E, "Pengawas Sekolah SD", "guru", 0.0, 0.5, 60)
SUPERVISOR_SMP = Career("pengawas smp", E, "Pengawas Sekolah SMP", "guru", 0.0, 0.5, 60)
FARM_ADVISER = Career("penyuluh pertanian", E, "Penyuluh Pertanian", "sarjana", 0.4, 0.4)
FARM_ADVISER_SKILLED = Career("penyuluh pertanian", S, "Penyuluh Pertanian", "umum", 0.4, 0.4)
FAMILY_ADVISER = Career("penyuluh kb", E, "Penyuluh Keluarga Berencana", "sarjana", 0.3, 0.6)
FIREFIGHTER = Career("petugas damkar", S, "Pemadam Kebakaran", "slta", 0.4, 0.05)
GENERAL = (
    (plain("Penelaah Teknis Kebijakan", "sarjana", pppk=0.15), 22),
    (plain("Pengolah Data dan Informasi", "diploma", pppk=0.3), 16),
    (plain("Pengadministrasi Perkantoran", pppk=0.3), 20),
    (plain("Penata Layanan Operasional", "sarjana", pppk=0.6), 12),
    (plain("Operator Layanan Operasional", "slta", pppk=0.7, women=0.2), 12),
    (plain("Pengelola Umum Operasional", "slta", pppk=0.5, women=0.2), 6),
    (Career("analis", E, "Analis Kebijakan", "sarjana", 0.05), 4),
    (Career("perencana", E, "Perencana", "sarjana", 0.1), 3),
    (Career("pranata komputer", E, "Pranata Komputer", "sarjana", 0.5), 3),
    (Career("arsiparis", S, "Arsiparis", "diploma", 0.5), 2),
)
