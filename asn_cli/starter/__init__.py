"""What `asn init` lays down for an office that begins: asn.yaml and a template a table."""
