"""Parameters that a result rests on, as Jejak lists them."""

from collections.abc import Iterable

from asn_cli.locale import pick
from asn_cli.report.model import RuleUsed
from asn_cli.rules import Origin, Parameter
from asn_cli.rules.model import OWN_CHOICE


def parameters_used(parameters: Iterable[Parameter]) -> tuple[RuleUsed, ...]:
    """Those in force: what each is, its status, its basis, since when."""
    return tuple(
        RuleUsed(
            parameter.id,
            pick(parameter.keterangan),
            parameter.status.value if parameter.status else OWN_CHOICE,
            parameter.dasar,
            parameter.berlaku_sejak.isoformat() if parameter.berlaku_sejak else "",
            Origin.SHIPPED.value,
        )
        for parameter in parameters
        if parameter.isi is not None
    )
