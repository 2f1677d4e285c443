"""One module a subcommand. `REGISTRY` is what `asn --help` lists, in this order."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A subcommand: its module in this package (the name, unless told), and its Indonesian alias."""

    name: str
    alias: str


REGISTRY = (
    Entry("needs", "kebutuhan"),
    Entry("workload", "beban-kerja"),
    Entry("project", "proyeksi"),
    Entry("formation", "formasi"),
    Entry("redeploy", "redistribusi"),
    Entry("select", "seleksi"),
    Entry("evaluate", "evaluasi"),
    Entry("training", "pelatihan"),
    Entry("complaints", "pengaduan"),
    Entry("survey", "skm"),
    Entry("report", "laporan"),
    Entry("compare", "bandingkan"),
    Entry("init", "mulai"),
    Entry("check", "periksa"),
    Entry("tidy", "rapikan"),
    Entry("standards", "standar"),
    Entry("explain", "jelaskan"),
)
