"""Nothing of the source documents is without a row, no row names what is not there, the page is up to date."""

import pytest

from tests.traceability.rows import PAGE, Part, Row, Source, Traceability, defects, load, rendered


def test_every_row_is_realised_and_names_what_exists() -> None:
    assert list(defects(load())) == []


def test_the_page_is_that_of_the_rows() -> None:
    assert PAGE.read_text(encoding="utf-8") == rendered(load()), "run `make handbook` and commit what it writes"


def test_no_statement_stands_twice() -> None:
    places = [(part.part, row.at, row.says) for source in load().sources for part in source.parts for row in part.rows]
    assert len(places) == len(set(places))


GOOD = Row("1", "a statement", by=["absence_allowance"], case="Allowance after 0 days of notice")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Row("1", "nothing realises this"), "nothing realises it"),
        (Row("1", "both", by=["absence_allowance"], case=GOOD.case, outside="no"), "at once"),
        (Row("1", "unknown name", by=["absence_alowance"]), "is nothing here"),
        (Row("1", "no case", by=["lies_with_employer"]), "no case shows it"),
        (Row("1", "unknown case", by=["absence_allowance"], case="There is none"), "there is no case"),
        (Row("1", "unknown capability", waits=["Z9"]), "no capability Z9"),
    ],
)
def test_a_defect_of_a_row_is_seen(row: Row, said: str) -> None:
    found = list(defects(Traceability({"A1": "x"}, [Source("s", "", [Part("p", [row])])])))
    assert any(said in each for each in found)


def test_a_good_row_has_no_defect() -> None:
    assert not list(defects(Traceability({}, [Source("s", "", [Part("p", [GOOD])])])))
