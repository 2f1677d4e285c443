"""The LibreOffice that some tests need; without it they are left out, and say so."""

import os
import shutil

import pytest

REQUIRED = "ASN_TEST_LIBREOFFICE"
"""Set to `required` (as `.ci/run` does), a missing LibreOffice fails the tests instead."""


def soffice() -> str:
    """The program to run."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return found
    reason = "LibreOffice is missing: apt-get install libreoffice-calc (Debian), or put soffice on the PATH"
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(reason)
    pytest.skip(reason)
