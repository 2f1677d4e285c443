"""Where `asn` begins: what must be settled before anything heavy is imported, then the command line."""

import gc
import os
import sys


def main() -> None:
    """The console script `asn`."""
    # Nothing here multiplies matrices, and the threads for it take long to start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # No plugin has a say in our models, and looking for one reads about every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Nearly all that a short run makes is kept to its end, and goes with the process: it need not be looked through.
    gc.set_threshold(200_000, 20, 20)
    from asn_cli.app import app
    from asn_cli.commandline import run_app

    code = run_app(app, sys.argv[1:])
    gc.freeze()
    sys.exit(code)
