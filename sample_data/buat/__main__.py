"""Makes the sample: `python sample_data/buat [FOLDER]`, by default into sample_data. Same bytes each time."""

import sys
from collections.abc import Callable
from pathlib import Path

import applicants
import complaints
import facilities
import form
import learning
import performance
import region
import staff
import survey
import units
import workload
from office_files import Page, write_workbook

WORKBOOKS: dict[str, Callable[[], list[Page]]] = {
    "beban_kerja.xlsx": workload.pages,
    "fasilitas.xlsx": facilities.pages,
    "kinerja.xlsx": performance.pages,
    "kompetensi.xlsx": learning.competence_pages,
    "pegawai.xlsx": staff.pages,
    "pelamar.xlsx": applicants.pages,
    "pelatihan.xlsx": learning.training_pages,
    "skm.xlsx": survey.pages,
    "unit_kerja.xlsx": units.pages,
}
TEXTS = (
    region.write_population,
    region.write_region,
    region.write_distances,
    region.write_holidays,
    region.write_inflow,
    region.write_professionalism,
    complaints.write_complaints,
    form.write_form,
)


def make(folder: Path) -> None:
    """Write every table of the sample into an existing folder."""
    for name, pages in WORKBOOKS.items():
        write_workbook(folder / name, pages())
    for write in TEXTS:
        write(folder)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
