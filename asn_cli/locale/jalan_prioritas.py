"""Sentences of `explain priority`: from a score, a rank and a step back to what they rest on."""

TEXTS: dict[str, tuple[str, str]] = {
    "judul": ("Asal prioritas: {sektor} di {kecamatan}", "Where the priority comes from: {sektor} in {kecamatan}"),
    "inti": (
        "Skor {skor}, peringkat {peringkat} dari {banyak} ({min} sampai {maks} bila bobot diubah). Langkah: {langkah}.",
        "Score {skor}, rank {peringkat} of {banyak} ({min} to {maks} when weights change). Step: {langkah}.",
    ),
    "inti_tanpa_skor": (
        "Tanpa skor: tidak satu bagian pun diketahui. Langkah: {langkah}.",
        "No score: none of the parts is known. Step: {langkah}.",
    ),
    "bagian": ("Bagian {bagian}", "Part: {bagian}"),
    "bagian_tidak_ada": ("Bagian {bagian} tidak ada: {sebab}", "No part for {bagian}: {sebab}"),
    "asal_kebutuhan": (
        "Setiap jabatan, dengan sel kebutuhan dan pegawainya; jalan ke satu kebutuhan: asn explain needs SOURCE --kecamatan '{kecamatan}' --jabatan JABATAN",
        "Every post with the cells of its need and staff; the way to one need: asn explain needs SOURCE --kecamatan '{kecamatan}' --jabatan POST",
    ),
    "jabatan": (
        "{jabatan}: kebutuhan {kebutuhan}, bezetting {bezetting}, kurang {kurang}",
        "{jabatan}: need {kebutuhan}, staff in post {bezetting}, short by {kurang}",
    ),
    "rumus_kekurangan": (
        "Kekurangan / kebutuhan = {kekurangan} / {kebutuhan} = {hasil}",
        "Shortage / need = {kekurangan} / {kebutuhan} = {hasil}",
    ),
    "pensiun": (
        "Pensiun sampai {sampai}, juga yang sudah melewati BUP",
        "Retiring until {sampai}, and those past retirement age already",
    ),
    "rumus_pensiun": (
        "Pensiun / kebutuhan = {pensiun} / {kebutuhan}, paling besar 1 = {hasil}",
        "Retirements / need = {pensiun} / {kebutuhan}, at most 1 = {hasil}",
    ),
    "pengaduan": (
        "Pengaduan sektor {sektor} di {kecamatan}, {mulai} sampai {sampai}",
        "Complaints in the sector {sektor} in {kecamatan}, {mulai} to {sampai}",
    ),
    "laju": (
        "Laju: {n} / {penduduk} x {per} = {hasil}",
        "Rate: {n} / {penduduk} x {per} = {hasil}",
    ),
    "laju_bawah": (
        "Batas bawah 95% menurut Byar: {n} x (1 - 1 / (9 x {n}) - 1,96 / (3 x akar {n}))^3 / {penduduk} x {per} = {hasil}",
        "Lower 95% limit by Byar: {n} x (1 - 1 / (9 x {n}) - 1.96 / (3 x root {n}))^3 / {penduduk} x {per} = {hasil}",
    ),
    "laju_nol": ("Tidak ada pengaduan: batas bawahnya 0", "No complaints: the lower limit is 0"),
    "laju_kabupaten": (
        "Laju kabupaten, sektor {sektor} di semua kecamatan: {n} / {penduduk} x {per} = {hasil}",
        "The regency's rate, sector {sektor} in all kecamatan: {n} / {penduduk} x {per} = {hasil}",
    ),
    "rumus_pengaduan": (
        "1 - laju kabupaten / batas bawah = 1 - {kabupaten} / {bawah}, paling kecil 0 = {hasil}",
        "1 - the regency's rate / lower limit = 1 - {kabupaten} / {bawah}, at least 0 = {hasil}",
    ),
    "tanpa_laju": (
        "Batas bawah {bawah}, jadi bagian ini {hasil}",
        "The lower limit is {bawah}, so this part is {hasil}",
    ),
    "jawaban": (
        "Responden survei {tahun}, sektor {sektor} di {kecamatan}",
        "Respondents of the survey of {tahun}, sector {sektor} in {kecamatan}",
    ),
    "suku": ("{kiri} x {kanan}", "{kiri} x {kanan}"),
    "ikm": (
        "IKM, rata-rata tiap unsur x bobotnya: ({suku}) x {kali} = {hasil}",
        "IKM, the mean of each unsur x its weight: ({suku}) x {kali} = {hasil}",
    ),
    "rumus_skm": (
        "(awal mutu B - IKM) / {rentang} = ({batas} - {ikm}) / {rentang}, paling kecil 0 = {hasil}",
        "(where mark B begins - IKM) / {rentang} = ({batas} - {ikm}) / {rentang}, at least 0 = {hasil}",
    ),
    "dinilai": (
        "Pegawai yang dinilai, sektor {sektor} di {kecamatan}",
        "Staff who were rated, sector {sektor} in {kecamatan}",
    ),
    "calon_pembinaan": (
        "Di antaranya calon pembinaan menurut predikat terbarunya",
        "Of them candidates for coaching by their newest predikat",
    ),
    "rumus_pembinaan": (
        "Calon pembinaan / yang dinilai = {calon} / {dinilai} = {hasil}",
        "Candidates for coaching / those rated = {calon} / {dinilai} = {hasil}",
    ),
    "sebab_tanpa_tabel": ("tabel {tabel} belum diberikan", "no table {tabel} was given"),
    "sebab_gagal": ("bagian {perintah} tidak dapat dihitung: {sebab}", "part {perintah} cannot be computed: {sebab}"),
    "sebab_tanpa_kebutuhan": ("kebutuhannya 0", "nothing is needed here"),
    "sebab_tanpa_penduduk": (
        "penduduk {kecamatan} tidak diketahui",
        "the population of {kecamatan} is not known",
    ),
    "sebab_tanpa_jawaban": (
        "survei {tahun} tidak punya jawaban untuk sektor {sektor} di {kecamatan}",
        "the survey of {tahun} has no answer for the sector {sektor} in {kecamatan}",
    ),
    "sebab_unsur_kosong": ("ada unsur yang tidak dijawab siapa pun", "there is an unsur that nobody answered"),
    "sebab_tanpa_nip": ("tabel pegawai tidak memuat NIP", "the staff table holds no NIP"),
    "sebab_tanpa_dinilai": (
        "tidak ada pegawai sektor {sektor} di {kecamatan} yang dinilai",
        "nobody of the sector {sektor} in {kecamatan} was rated",
    ),
    "bobot": ("Bobot bagian: {daftar}", "Weights of the parts: {daftar}"),
    "bobot_kantor": ("Ditetapkan {penetap} ({daftar}): {alasan}", "Set by {penetap} ({daftar}): {alasan}"),
    "bobot_andai": ("Andai: {pasangan}", "What if: {pasangan}"),
    "skor": ("Skor", "Score"),
    "tanpa_skor": (
        "Tidak ada skor: tidak satu bagian pun diketahui, atau bobot yang diketahui berjumlah 0",
        "No score: none of the parts is known, or the weights of those known add up to 0",
    ),
    "bobot_ulang": (
        "Tanpa {bagian} bobot yang tersisa {jumlah} dari {semua}, dan bagian lain ditimbang ulang atas {jumlah}",
        "Without {bagian} the weights left are {jumlah} of {semua}, and the other parts are weighed anew over {jumlah}",
    ),
    "sumbangan": (
        "Bagian {bagian}: {nilai} x {bobot} / {jumlah} x 100 = {hasil}",
        "Part {bagian}: {nilai} x {bobot} / {jumlah} x 100 = {hasil}",
    ),
    "jumlah": ("Jumlah: {suku} = {hasil}", "Sum: {suku} = {hasil}"),
    "peringkat": (
        "Peringkat {peringkat} dari {banyak}; berskor lebih tinggi: {lebih}, sama: {sama}",
        "Rank {peringkat} of {banyak}; higher scores: {lebih}, equal: {sama}",
    ),
    "di_atas": ("Tepat di atasnya: {sektor} di {kecamatan}", "Right above: {sektor} in {kecamatan}"),
    "di_bawah": ("Tepat di bawahnya: {sektor} di {kecamatan}", "Right below: {sektor} in {kecamatan}"),
    "peringkat_min": (
        "Peringkat terbaik dari {banyak} gabungan bobot (masing-masing x 0,5, 1, 1,5): {n}, {bobot}",
        "Best rank of {banyak} combinations of weights (each x 0.5, 1, 1.5): {n}, {bobot}",
    ),
    "peringkat_maks": (
        "Peringkat terburuk dari gabungan itu: {n}, {bobot}",
        "Worst rank of those combinations: {n}, {bobot}",
    ),
    "bobot_diubah": ("misalnya dengan bobot {daftar}", "for instance with the weights {daftar}"),
    "bobot_ini": ("dengan bobot ini sendiri", "with these very weights"),
    "tabel": ("{keterangan}, dibaca dari atas", "{keterangan}, read from the top"),
    "ya": ("ya", "yes"),
    "tidak": ("tidak", "no"),
    "tidak_diketahui": ("tidak diketahui", "not known"),
    "syarat_redistribusi": (
        "redistribusi bila kurang ({kurang}) dan jabatan yang sama di kecamatan lain berlebih (dapat mengisi {lebih}): {jawab}",
        "redistribusi (redeploy) where short ({kurang}) and over in the same posts elsewhere ({lebih} can come): {jawab}",
    ),
    "lebih_di": (
        "{jabatan}: kurang {kurang}; lebih di {daftar}",
        "{jabatan}: short by {kurang}; over in {daftar}",
    ),
    "syarat_rekrut": ("rekrut bila kurang ({kurang}): {jawab}", "rekrut (recruit) where short ({kurang}): {jawab}"),
    "tidak_kurang": (
        "redistribusi atau rekrut bila kurang: tidak",
        "redistribusi (redeploy) or rekrut (recruit) where short: no",
    ),
    "kurang_tidak_diketahui": (
        "redistribusi atau rekrut bila kurang: tidak diketahui tanpa tabel pegawai",
        "redistribusi (redeploy) or rekrut (recruit) where short: not known without a staff table",
    ),
    "syarat_tanda": (
        "latih atau bina hanya bila bagian pengaduan ({pengaduan}) di atas {batas_pengaduan}, atau bagian SKM ({skm}) di atas {batas_skm}: {jawab}",
        "latih (train) or bina (coach) only where the part for complaints ({pengaduan}) is above {batas_pengaduan}, or that for SKM ({skm}) above {batas_skm}: {jawab}",
    ),
    "syarat_latih": (
        "latih bila bagian pegawai dengan kesenjangan kompetensi ({kesenjangan}) sedikitnya {batas_kesenjangan}, atau yang kurang JP ({jp}) sedikitnya {batas_jp}: {jawab}",
        "latih (train) where the share of staff with a competence gap ({kesenjangan}) is at least {batas_kesenjangan}, or that short of JP ({jp}) at least {batas_jp}: {jawab}",
    ),
    "orang_kesenjangan": (
        "Di bawah standar kompetensi: {n} dari {dari} pegawai",
        "Below the competence standard: {n} of {dari}",
    ),
    "orang_jp": ("Kurang JP: {n} dari {dari} pegawai", "Short of JP: {n} of {dari}"),
    "syarat_bina": (
        "bina bila bagian calon pembinaan ({pembinaan}) sedikitnya {batas}: {jawab}",
        "bina (coach) where the share of candidates for coaching ({pembinaan}) is at least {batas}: {jawab}",
    ),
    "langkah": ("Langkah: {langkah}. {alasan}", "Step: {langkah}. {alasan}"),
    "tidak_ada_sektor": (
        "Tidak ada baris {sektor} untuk {kecamatan}: tidak satu jabatan pun dari sektor itu yang kebutuhannya dihitung di sana. Lihat `asn needs`, tabel belum_dihitung.",
        "There is no row of {sektor} for {kecamatan}: the need of no post of that sector was computed there. See `asn needs`, table belum_dihitung.",
    ),
    "tidak_di_penduduk": (
        "Tidak ada baris untuk {kecamatan}: tabel penduduk tidak menyebut kecamatan itu, dan baris hanya ada untuk yang disebutnya. Tambahkan penduduknya.",
        "There is no row for {kecamatan}: the penduduk table does not name that kecamatan, and rows stand only for those it names. Add its population.",
    ),
    "tidak_di_tabel": (
        "Tidak ada baris untuk {kecamatan}: tidak satu tabel pun menyebut kecamatan itu. Berikan tabel penduduk.",
        "There is no row for {kecamatan}: no table names that kecamatan. Give a penduduk table.",
    ),
}
