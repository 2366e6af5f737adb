"""The registration number of an invoice issuer (登録番号): T and 13 digits, those of a corporation with a check digit.

Consumption Tax Act 57-2; 法人番号の指定等に関する省令2条. Counted from the right, the digits at odd places count once,
those at even places twice; the check digit is nine less the remainder of their sum. A sole proprietor's number is no
corporate number and is not tested by it.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Count, Flag, Text
from zaitaku.law.engine.words import choose, digit_at, first_given, matches

FORM = "消費税法57条の2第4項; 国税庁インボイスQ&A 問19"
CHECK_DIGIT = "法人番号の指定等に関する省令2条"


@rule("question", ja="形式", cites=FORM)
def format_valid(number: Text) -> Flag:
    """T and 13 digits, all of them half-width, without hyphens."""
    return matches(number, "T[0-9]{13}")


@rule("question", ja="検査する桁数", cites=CHECK_DIGIT)
def digits_weighed(check_digit_places: Count) -> Count:
    """The digits behind the check digit."""
    return check_digit_places


@rule("digit", ja="桁の数に掛けた値", cites=CHECK_DIGIT, compared=False)
def weighed_digit(number: Text, place: Count, check_digit_weights: Count) -> Count:
    """The digit at a place from the right (the last is 0), once and twice in turn; what is no digit counts nothing."""
    return first_given(digit_at(number, -place - 1), 0) * (1 + place % check_digit_weights)


weighed_sum = aggregate("total", "question", "weighed_digit", rows="digit", ja="重みを付けた合計", cites=CHECK_DIGIT)


@rule("question", ja="検査用数字", cites=CHECK_DIGIT, compared=False)
def check_digit(format_valid: Flag, weighed_sum: Count, check_digit_modulus: Count) -> Count:
    """Computed from the last twelve digits, whoever holds the number; missing where the form is wrong."""
    digit = check_digit_modulus - weighed_sum % check_digit_modulus
    return choose(format_valid, digit, None)  # type: ignore[return-value]


@rule("question", ja="妥当性", cites=FORM)
def registration_number_valid(number: Text, holder: Code, format_valid: Flag, check_digit: Count) -> Flag:
    """The form, and for a corporation the check digit behind the T."""
    return format_valid & ((holder == "individual") | (digit_at(number, 1) == check_digit))
