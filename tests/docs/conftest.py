from tests.commands.conftest import shell as shell
