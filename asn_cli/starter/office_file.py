"""The asn.yaml of a new folder: every setting there is, explained, with the names to be confirmed in their places."""

import json
import re
from collections.abc import Iterable, Sequence

from asn_cli.locale import both
from asn_cli.paths import configs
from asn_cli.rules.region import Region
from asn_cli.starter.blueprint import FOLDER
from asn_cli.starter.suggestions import Suggestion

PLACE_OF = {"kecamatan": "(saran-kecamatan)", "jabatan": "(saran-jabatan)", "instansi_sektor": "(saran-instansi)"}
UNKNOWN = "..."


def office_file(region: Region, suggestions: Sequence[Suggestion] = (), files: Iterable[str] = ()) -> str:
    """The text of asn.yaml, in Indonesian. Suggestions stand as settings that are still off, near misses and all."""
    text = (configs() / FOLDER / "asn.yaml").read_text(encoding="utf-8")
    text = _of_region(text, region)
    seen = ", ".join(files)
    for part, mark in PLACE_OF.items():
        mine = [one for one in suggestions if one.part == part]
        lines = [f"    # {both('mulai.dari_berkas')[0].format(berkas=seen)}"] if mine else []
        lines += [_line(one) for one in mine]
        text = text.replace(f"    # {mark}\n", "".join(f"{line}\n" for line in lines))
    return text


def _of_region(text: str, region: Region) -> str:
    """With the code and name of the region; a region without a name leaves that line out."""
    text = re.sub(r"^  kode: .*$", lambda _: f"  kode: {json.dumps(region.kode)}", text, count=1, flags=re.M)
    name = f"  nama: {json.dumps(region.nama, ensure_ascii=False)}\n" if region.nama else ""
    return re.sub(r"^  nama: .*\n", lambda _: name, text, count=1, flags=re.M)


def _line(one: Suggestion) -> str:
    """`#"Ma. Bulain": Muara Bulian   # 14 baris, pegawai.xlsx!C12; mirip, belum pasti`."""
    words = both("mulai.mirip" if one.near else "mulai.tidak_mirip")[0]
    if len(one.near) > 1:
        words += ", " + both("mulai.pilihan_lain")[0].format(lain=" / ".join(one.near[1:]))
    remark = both("mulai.baris_usul")[0].format(jumlah=one.count, tempat=one.place, kata=words)
    written = json.dumps(one.written, ensure_ascii=False)
    meant = json.dumps(one.near[0] if one.near else UNKNOWN, ensure_ascii=False)
    return f"    #{written}: {meant}   # {' '.join(remark.split())}"
