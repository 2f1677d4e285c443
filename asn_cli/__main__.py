"""`python -m asn_cli` is the same as `asn`."""

from asn_cli.entry import main

if __name__ == "__main__":
    main()
