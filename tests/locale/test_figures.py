"""Numbers and lists inside sentences."""

from asn_cli import locale
from asn_cli.locale import msg
from asn_cli.locale.figures import figure, listing


def test_separators_follow_the_language() -> None:
    assert str(figure(42881)) == "42.881"
    assert str(figure(1234.5, 2)) == "1.234,5"
    assert str(figure(1234.5, 2, fixed=True)) == "1.234,50"
    locale.use("en")
    assert (str(figure(42881)), str(figure(1234.5, 2))) == ("42,881", "1,234.5")


def test_they_speak_when_the_sentence_does() -> None:
    sentence = msg("kebutuhan.catatan_penduduk", tahun=listing(["2004", "2020"]), jiwa=figure(306508))
    assert str(sentence) == "Penduduk: tahun 2004, 2020, 306.508 jiwa."
    locale.use("en")
    assert str(sentence) == "Population: 2004, 2020, 306,508 people."
