"""Sections of asn.yaml about people and the public; the rest and the whole stand in `office`."""

from math import isclose
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, Field, model_validator

from asn_cli.rules.validate import NotNegative, Positive, RuleError, RuleModel, Text, YesNo, no_entries

STAFF_STATUSES = ("PNS", "CPNS", "PPPK", "PPPK Paruh Waktu", "honorer", "BLUD")
PriorityPart = Literal["kekurangan", "pensiun", "pengaduan", "skm", "pembinaan"]
PRIORITY_PARTS: tuple[PriorityPart, ...] = get_args(PriorityPart)


class Reasoned(RuleModel):
    """A change of a rule: it carries why and by whom."""

    alasan: Text | None = None
    penetap: Text | None = None

    def require_reason(self) -> None:
        """Refuse the change when one of the two is missing."""
        missing = [name for name in ("alasan", "penetap") if not (getattr(self, name) or "").strip()]
        if missing:
            raise RuleError("tanpa_alasan", kurang=", ".join(missing))


class SelectionSettings(RuleModel):
    """`seleksi`."""

    maks_skd: Positive = 550
    maks_skb: Positive = 500
    kali_skb: Annotated[int, Field(gt=0)] = 3


def _known_statuses(words: list[str]) -> list[str]:
    known = {status.casefold(): status for status in STAFF_STATUSES}
    for word in words:
        if word.casefold() not in known:
            raise RuleError("status_pegawai_asing", nilai=word, pilihan=", ".join(STAFF_STATUSES))
    return [known[word.casefold()] for word in words]


class StaffSettings(RuleModel):
    """`pegawai`."""

    status_dihitung: Annotated[list[Text], Field(min_length=1), AfterValidator(_known_statuses)] = Field(
        default_factory=lambda: ["PNS", "PPPK"]
    )


class TrainingSettings(RuleModel):
    """`pelatihan`: training -> rupiah a participant, and JP."""

    biaya: dict[str, NotNegative] = Field(default_factory=no_entries)
    jp: dict[str, Positive] = Field(default_factory=no_entries)


class SurveySettings(Reasoned):
    """`skm`: weights of the unsur other than equal ones."""

    bobot: dict[Annotated[str, Field(pattern=r"^u([1-9]|1[0-4])$")], NotNegative] = Field(default_factory=no_entries)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.bobot:
            self.require_reason()
            total = sum(self.bobot.values())
            if not isclose(total, 1, abs_tol=1e-9):
                raise RuleError("bobot_tidak_satu", jumlah=f"{total:.10g}")
        return self


class ComplaintSettings(RuleModel):
    """`pengaduan`."""

    mulai: Literal["besok", "hari_ini"] = "besok"
    """Which day is day 1 of the limit: the day after receipt, or the day itself."""
    arsip_selesai: YesNo = False
    batas: dict[str, Annotated[int, Field(gt=0)]] = Field(default_factory=no_entries)
    """Klasifikasi -> limit in working days."""


class PrioritySettings(Reasoned):
    """`prioritas`: weights of the five parts other than those shipped."""

    bobot: dict[PriorityPart, NotNegative] = Field(default_factory=no_entries)

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.bobot:
            self.require_reason()
            if len(self.bobot) == len(PRIORITY_PARTS) and not any(self.bobot.values()):
                raise RuleError("bobot_semua_nol")
        return self


class LimitSettings(RuleModel):
    """`batas`: what an archive may inflate to before it is refused."""

    ukuran_mb: Positive = 1024
    rasio: Positive = 200
