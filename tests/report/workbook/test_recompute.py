"""The formulas of a workbook are live: LibreOffice computes them to what Python says, and notices when they do not."""

from dataclasses import replace
from pathlib import Path

import pytest

from asn_cli.report.model import Formula, Report
from asn_cli.report.writers.workbook import write_workbook
from tests.report.workbook.recompute import assert_recomputes


def test_every_formula_of_the_sample_is_recomputed(sample: Report, tmp_path: Path) -> None:
    target = tmp_path / "k.xlsx"
    write_workbook(sample, target)
    formulas = assert_recomputes(target, at_least=215)
    sheets = {one.sheet for one in formulas}
    assert {"Ringkasan", "Peta panas", "Kebutuhan", "Rincian", "Sektor"} <= sheets


def test_a_wrong_value_is_noticed(sample: Report, tmp_path: Path) -> None:
    """Guards the guard: were the caches kept, this would pass unnoticed."""
    wrong = sample.tables[0].frame.copy()
    wrong.loc[3, "selisih"] += 1
    tables = [sample.tables[0]._replace(frame=wrong), *sample.tables[1:]]
    target = tmp_path / "k.xlsx"
    write_workbook(replace(sample, tables=tables), target)
    with pytest.raises(AssertionError, match="Kebutuhan!J8"):
        assert_recomputes(target)


@pytest.mark.parametrize(
    "template", ["MAXIFS({selisih},{selisih},1)", "_xlfn.IFS(1,2)", "XLOOKUP(1,{selisih},{selisih})"]
)
def test_functions_that_some_program_lacks_are_refused(sample: Report, tmp_path: Path, template: str) -> None:
    table = sample.tables[0]
    spec = table.columns[9]._replace(formula=Formula(template))
    columns = (*table.columns[:9], spec, *table.columns[10:])
    target = tmp_path / "k.xlsx"
    write_workbook(replace(sample, tables=[table._replace(columns=columns)]), target)
    with pytest.raises(AssertionError, match="functions that"):
        assert_recomputes(target)
