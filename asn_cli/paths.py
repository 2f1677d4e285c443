"""Where the files that ship with the package lie."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def configs() -> Path:
    """The folder of the shipped rule files: inside the package when installed, beside it in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "configs"
    return installed if installed.is_dir() else here.parent / "configs"
