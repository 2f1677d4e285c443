"""The JSON schemas for editors in docs/skema are those of the models; `pytest --perbarui` writes them anew."""

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from asn_cli.rules.calendar import CalendarFile
from asn_cli.rules.load import StandardFile
from asn_cli.rules.office import Office
from asn_cli.rules.parameters import ParameterFile

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "skema"


@pytest.mark.parametrize(
    ("name", "model"),
    [("asn", Office), ("standar", StandardFile), ("parameter", ParameterFile), ("kalender", CalendarFile)],
)
def test_the_schema_is_current(name: str, model: type[BaseModel], request: pytest.FixtureRequest) -> None:
    path = FOLDER / f"{name}.json"
    text = json.dumps(model.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if request.config.getoption("--perbarui"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text
