"""A standard in sentences: what it is, whether it counts and why, who set it, when it was last confirmed."""

from datetime import date

from asn_cli.locale import Msg, Text, msg, pick
from asn_cli.rules.load import StandardFile
from asn_cli.rules.model import Origin, Standard


def describe(standard: Standard, file: StandardFile, at: date) -> list[Msg]:
    """The head of `asn standards show`. `standard` is `file` as it stands at `at`."""
    words = [_plain(standard.keterangan), _state(standard, at)]
    if standard.asal is Origin.OFFICE:
        words.append(msg("aturan.diubah_kantor", alasan=standard.alasan, penetap=standard.penetap))
    value = file.nilai.get(standard.berlaku_sejak) if standard.berlaku_sejak else None
    if value is not None and value.dicabut is not None:
        repeal = value.dicabut
        words.append(
            msg("aturan.dicabut_oleh", tanggal=repeal.sejak.isoformat(), oleh=repeal.oleh, sumber=repeal.sumber)
        )
    if value is not None and value.catatan is not None:
        words.append(_plain((value.catatan, value.catatan_en or value.catatan)))
    if standard.diperiksa_pada is None:
        return [*words, msg("aturan.belum_diperiksa")]
    return [*words, msg("aturan.diperiksa", tanggal=standard.diperiksa_pada.isoformat())]


def _state(standard: Standard, at: date) -> Msg:
    status = standard.status.value
    facts = {"tanggal": at.isoformat(), "status": status, "arti": msg(f"aturan.arti_{status}")}
    if standard.alasan_nonaktif is None:
        return msg("aturan.aktif_karena", **facts)
    return msg("aturan.mati_karena", alasan=msg(f"aturan.alasan_{standard.alasan_nonaktif.value}"), **facts)


def _plain(text: Text) -> Msg:
    return msg("aturan.catatan", teks=pick(text))
