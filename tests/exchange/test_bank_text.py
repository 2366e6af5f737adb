"""Bank characters: every way of writing a name, what is refused, bytes and cuts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zaitaku.exchange.bank_text import bank_text, byte_count, cut_text
from zaitaku.exchange.problems import Refused

MARKS = "ﾞﾟ"
FULL_WIDTH_KANA = "".join(map(chr, range(ord("ァ"), ord("ヴ") + 1)))
HIRAGANA = "".join(map(chr, range(ord("ぁ"), ord("ゔ") + 1)))
BANK_CHARACTERS = {
    "name": set("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ().-"),
}
BANK_CHARACTERS["bank"] = BANK_CHARACTERS["name"] - set("().")
BANK_CHARACTERS["payroll_name"] = BANK_CHARACTERS["bank"] - set("-ABCDEFGHIJKLMNOPQRSTUVWXYZ")

kana = st.sampled_from(
    [c for c in FULL_WIDTH_KANA + HIRAGANA if unicodedata.normalize("NFKC", c)[0] not in "ヰヱヲゐゑを"]
)
names = st.text(st.one_of(kana, st.sampled_from("ー－-abcXYZａＺ019０９ 　().（）．"))).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ヤマダ　ハナコ", "ﾔﾏﾀﾞ ﾊﾅｺ"),
        ("やまだ はなこ", "ﾔﾏﾀﾞ ﾊﾅｺ"),
        ("ﾔﾏﾀﾞ ﾊﾅｺ", "ﾔﾏﾀﾞ ﾊﾅｺ"),
        ("パピプペポ", "ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ"),
        ("ヴァイオリン", "ｳﾞｱｲｵﾘﾝ"),
        ("ゔ", "ｳﾞ"),
        ("か\u3099は\u309a", "ｶﾞﾊﾟ"),
        ("カ゛ハ゜", "ｶﾞﾊﾟ"),
        ("キャッシュ", "ｷﾔﾂｼﾕ"),
        ("ｷｬｯｼｭ", "ｷﾔﾂｼﾕ"),
        ("ァィゥェォャュョッヮヵヶ", "ｱｲｳｴｵﾔﾕﾖﾂﾜｶｹ"),
        ("ｧｨｩｪｫｬｭｮｯ", "ｱｲｳｴｵﾔﾕﾖﾂ"),
        ("ぁぃぅぇぉゃゅょっゎ", "ｱｲｳｴｵﾔﾕﾖﾂﾜ"),
        ("ヨーコ", "ﾖ-ｺ"),
        ("ﾖｰｺ", "ﾖ-ｺ"),
        ("ミツビシユ－エフジエイ", "ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ"),
        ("ア‐イ−ウ–エ", "ｱ-ｲ-ｳ-ｴ"),
        ("カ）テスト．（エイ", "ｶ)ﾃｽﾄ.(ｴｲ"),
        ("ｅＮｅｔ Works ２４", "ENET WORKS 24"),
        ("", ""),
    ],
)
def test_every_way_of_writing_a_name_is_read(text, written):
    assert bank_text(text) == written


@pytest.mark.parametrize(
    ("text", "use", "character", "position"),
    [
        ("東京", "name", "東", 1),
        ("ｶ)東京", "name", "東", 3),
        ("ヤマダ髙子", "name", "髙", 4),
        ("ガギ＿", "name", "＿", 3),
        ("㈱", "name", "㈱", 1),
        ("①", "name", "①", 1),
        ("ジョン・スミス", "name", "・", 4),
        ("ｱ,ｲ", "name", ",", 2),
        ("ア、イ", "name", "、", 2),
        ("CAFÉ", "name", "É", 4),
        ("ア\nイ", "name", "\n", 2),
        ("😀", "name", "😀", 1),
        ("ヲノ", "name", "ヲ", 1),
        ("ｦﾉ", "name", "ｦ", 1),
        ("ヰ", "name", "ヰ", 1),
        ("ヱビス", "name", "ヱ", 1),
        ("ヷ", "name", "ヷ", 1),
        ("ﾞｶ", "name", "ﾞ", 1),
        ("ア゛", "name", "゛", 2),
        ("ｶﾟ", "name", "ﾟ", 2),
        ("ｶﾞﾞ", "name", "ﾞ", 3),
        ("ﾃｽﾄ(", "bank", "(", 4),
        ("ﾃｽﾄ.", "bank", ".", 4),
        ("ヨーコ", "payroll_name", "ー", 2),
        ("Yoko", "payroll_name", "Y", 1),
        ("ｱ(ｲ", "payroll_name", "(", 2),
        ("１２ａ", "digits", "ａ", 3),
        ("1 2", "digits", " ", 2),
        ("٣", "digits", "٣", 1),
    ],
)
def test_what_is_no_bank_character_is_refused_as_typed_with_its_place(text, use, character, position):
    with pytest.raises(Refused) as caught:
        bank_text(text, use)
    assert caught.value.code == "character_not_allowed"
    assert (caught.value.details["character"], caught.value.details["position"]) == (character, position)
    for language in ("ja", "en"):
        said = caught.value.text(language)
        assert character in said
        assert said == said.strip()


def test_a_refusal_says_what_to_do():
    def said(text, use="name"):
        with pytest.raises(Refused) as caught:
            bank_text(text, use)
        return caught.value.text("en")

    assert "registered at the bank" in said("東京")
    assert "takes ｦ" in said("ヲノ")
    assert "long mark" in said("ヨーコ", "payroll_name")
    assert "registered" not in said("x", "digits")


@pytest.mark.parametrize("use", ["name", "bank", "payroll_name"])
def test_each_use_has_its_characters(use):
    signs = [chr(code) for code in (*range(0x20, 0x7F), *range(0xFF61, 0xFFA0)) if not chr(code).islower()]
    unchanged = {sign for sign in signs if sign not in MARKS and taken(sign, use) == sign}
    assert unchanged == BANK_CHARACTERS[use] - set(MARKS)


def taken(text, use):
    try:
        return bank_text(text, use)
    except Refused:
        return None


def test_a_bank_may_take_more():
    assert bank_text("ヲノ", also_allowed="ｦ") == "ｦﾉ"
    assert bank_text("ヨーコ", "payroll_name", also_allowed="-") == "ﾖ-ｺ"
    for wrong in ("ヲ", "\n", "東"):
        with pytest.raises(ValueError, match="also_allowed"):
            bank_text("ア", also_allowed=wrong)


@pytest.mark.parametrize(("text", "count"), [("ﾃｽﾄｷﾞﾝｺｳ", 8), ("ｶﾞ", 2), ("A-1", 3), ("", 0)])
def test_a_mark_is_a_byte(text, count):
    assert byte_count(text) == count


@pytest.mark.parametrize(
    ("text", "most_bytes", "front"),
    [("ｶﾞｷﾞ", 4, "ｶﾞｷﾞ"), ("ｶﾞｷﾞ", 3, "ｶﾞ"), ("ｶﾞｷﾞ", 2, "ｶﾞ"), ("ｶﾞｷﾞ", 1, ""), ("ｱｲ", 1, "ｱ"), ("ｱ", 9, "ｱ"), ("ｱ", 0, "")],
)
def test_a_cut_keeps_whole_characters(text, most_bytes, front):
    assert cut_text(text, most_bytes) == front


# --- whatever is accepted


@given(names)
def test_accepted_text_is_one_byte_a_character_and_stays_as_it_is(text):
    written = bank_text(text)
    assert set(written) <= BANK_CHARACTERS["name"]
    assert written.encode("cp932").decode("cp932") == written
    assert byte_count(written) == len(written)
    assert bank_text(written) == written


@given(names)
def test_no_way_of_writing_changes_the_name(text):
    written = bank_text(text)
    half_width = unicodedata.normalize("NFKC", text)
    assert bank_text(half_width) == written
    assert bank_text(unicodedata.normalize("NFD", text)) == written
    assert bank_text("".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゔ" else c for c in text)) == written


@given(st.text())
def test_any_text_is_converted_or_refused_at_a_character_of_its_own(text):
    written = taken(text, "name")
    if written is None:
        with pytest.raises(Refused) as caught:
            bank_text(text)
        refused = caught.value.details
        assert text[refused["position"] - 1] == refused["character"]
    assert set(written or "") <= BANK_CHARACTERS["name"]


@given(names, st.integers(0, 40))
def test_a_cut_never_parts_a_mark_from_its_kana(text, most_bytes):
    written = bank_text(text)
    front = cut_text(written, most_bytes)
    rest = written.removeprefix(front)
    assert front + rest == written
    assert byte_count(front) <= most_bytes
    assert not rest.startswith(tuple(MARKS))
    assert not rest or byte_count(front) >= most_bytes - 1
