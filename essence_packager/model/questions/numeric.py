"""A number that is typed and compared with an answer and its tolerance, or with a range."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from essence_packager.model.questions.base import Issue, Part, QuestionBase

LONGEST = 20
"""Characters of a number that a learner may give."""


def number_text(number: Decimal) -> str:
    """Return a number as reports and saved answers have it: digits, a point, a minus sign; no exponent, no idle zeros.

    This is a CMIDecimal (RTE 3.4.5).
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _number(value: Any) -> Any:
    """Accept a decimal comma, and keep pydantic from rounding what YAML gave as a float."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (str, int, float)):
        try:
            return Decimal(str(value).strip().replace("\u2212", "-").replace(",", "."))
        except InvalidOperation:
            return value
    return value


def _short(number: Decimal) -> Decimal:
    """Let no answer be right that learners could not give."""
    if len(number_text(number)) > LONGEST:
        raise ValueError(f"a number of more than {LONGEST} characters")
    return number


Number = Annotated[
    Decimal,
    BeforeValidator(_number, json_schema_input_type=float | str),
    Field(ge=-(10**15), le=10**15, decimal_places=9, allow_inf_nan=False),
    AfterValidator(_short),
]


def _tolerance(value: Any) -> Any:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value).strip().replace(",", ".").replace(" ", "")
    return value


class Numeric(QuestionBase):
    """``Answer: = 120 ± 5 km`` or ``Answer: = 100..140 km``."""

    part: ClassVar[Part] = "numeric"
    interaction: ClassVar[str] = "numeric"

    type: Literal["numeric"] = "numeric"
    answer: Number | None = Field(default=None, description="the number that is right")
    tolerance: Annotated[
        str,
        BeforeValidator(_tolerance, json_schema_input_type=float | str),
        Field(pattern=r"^[0-9]{1,15}(\.[0-9]{1,9})?%?$", description="how far an answer may be off: 5, or 5%"),
    ] = "0"
    range: tuple[Number, Number] | None = Field(default=None, description="instead of an answer: from, to")
    unit: Annotated[str, Field(max_length=30)] = Field(
        default="", description="what is shown beside the field, e.g. km"
    )

    @property
    def has_answer(self) -> bool:
        """Whether it says what is right; in a survey it need not."""
        return self.answer is not None or self.range is not None

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The smallest and the largest right answer."""
        if self.range is not None:
            return self.range
        answer = self.answer or Decimal(0)
        off = Decimal(self.tolerance.removesuffix("%"))
        if self.tolerance.endswith("%"):
            off = abs(answer) * off / 100
        return answer - off, answer + off

    @property
    def limit(self) -> int:
        return LONGEST

    def issues(self) -> Sequence[Issue]:
        return tuple(self._issues())

    def _issues(self) -> Iterable[Issue]:
        if not self.has_answer:
            yield Issue("question-no-right-answer")
        elif self.answer is not None and self.range is not None:
            yield Issue("numeric-answer-and-range", ("range",))
        elif self.range is not None and self.range[0] > self.range[1]:
            low, high = map(number_text, self.range)
            yield Issue("numeric-range-upside-down", ("range",), (("low", low), ("high", high)))
        if self.range is not None and self.tolerance != "0":
            yield Issue("numeric-range-tolerance", ("tolerance",))
        if self.answer == 0 and self.tolerance.endswith("%"):
            yield Issue("numeric-per-cent-of-zero", ("tolerance",))

    def right_answers(self, word: Callable[[str], str]) -> tuple[str, ...]:
        low, high = map(number_text, self.bounds)
        number = low if low == high else f"{low}\u2013{high}"
        return (f"{number} {self.unit}".strip(),)

    def player_facts(self) -> Mapping[str, object]:
        low, high = map(number_text, self.bounds)
        return {"min": low, "max": high}

    def scoring_facts(self) -> tuple[str, ...]:
        return tuple(map(number_text, self.bounds))

    def state_size(self) -> int:
        return LONGEST

    def right_response(self) -> str:
        """The answer, or the middle of the range: SCORM 1.2 has no pattern for a range."""
        low, high = self.bounds
        return number_text(self.answer if self.answer is not None else (low + high) / 2)
