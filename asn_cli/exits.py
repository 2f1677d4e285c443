"""Exit codes, and the errors that carry one."""

from collections.abc import Iterable
from enum import IntEnum

from asn_cli.findings import Finding


class Exit(IntEnum):
    """What the process tells the shell; scripts rely on these numbers."""

    OK = 0
    VERDICT = 1
    USAGE = 2
    INPUT = 3
    CONFIG = 4
    OUTPUT = 5
    DEFECT = 70
    LOCKED = 75
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class AsnError(Exception):
    """An error a user can do something about.

    `key` names its text in `asn_cli/locale/galat.py` (without the leading `galat.`), `params` fill it in;
    `findings` are shown before the closing line.
    """

    exit: Exit = Exit.DEFECT

    def __init__(self, key: str, *, findings: Iterable[Finding] = (), **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params
        self.findings = tuple(findings)


class UsageProblem(AsnError):
    """The command line is wrong, or names something that does not exist."""

    exit = Exit.USAGE


class InputProblem(AsnError):
    """The input data cannot be used; nothing was written."""

    exit = Exit.INPUT


class ConfigProblem(AsnError):
    """asn.yaml or a rule file is invalid."""

    exit = Exit.CONFIG


class OutputProblem(AsnError):
    """An output cannot be written."""

    exit = Exit.OUTPUT


class LockProblem(AsnError):
    """Another run holds the lock."""

    exit = Exit.LOCKED
