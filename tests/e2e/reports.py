"""What a teacher would read of an attempt in the LMS."""

from tests.lms.lms import Lms

STATUS = "cmi.core.lesson_status"
RAW = "cmi.core.score.raw"


def statuses(lms: Lms, learner: str = "ana") -> list[str]:
    """Every status that arrived in the last attempt, repeats left out."""
    sent = [delivery.elements.get(STATUS, "") for delivery in lms.deliveries(learner)]
    arrived = [status for status in sent if status]
    return [now for before, now in zip(["", *arrived], arrived, strict=False) if now != before]


def has_score(lms: Lms, learner: str = "ana") -> bool:
    """Whether any score has arrived; some LMSs send an empty one."""
    return bool(lms.data(learner).get(RAW))


def result(lms: Lms, learner: str = "ana") -> tuple[str, str]:
    """Status and score with two decimals, as Moodle shows it: it is told the score twice, once a thousandth off."""
    data = lms.data(learner)
    return data[STATUS], f"{float(data[RAW]):.2f}"
