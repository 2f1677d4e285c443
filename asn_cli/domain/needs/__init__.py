"""Needs: how many of each post each kecamatan, and each facility, should have by the standards in force."""

from asn_cli.domain.needs.basis import Basis, Regency, Sizes, make_basis
from asn_cli.domain.needs.compute import WORKLOAD, Case, Needs, compute_needs, needed_posts

__all__ = ["WORKLOAD", "Basis", "Case", "Needs", "Regency", "Sizes", "compute_needs", "make_basis", "needed_posts"]
