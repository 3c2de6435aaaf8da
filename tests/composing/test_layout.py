"""The largest saved state is known at build time."""

from essence_packager.composing.keys import collisions, key
from essence_packager.composing.layout import lessons_size, worst_case


def test_an_empty_module_needs_only_the_header() -> None:
    assert 50 < worst_case([], 0, []) < 80


def test_each_question_adds_its_record_and_a_separator() -> None:
    one, two = worst_case([], 0, [1]), worst_case([], 0, [1, 1])
    assert two - one == 15 + 1


def test_read_lessons_take_about_three_characters_each_when_there_are_many() -> None:
    keys = [key("page", f"lesson-{number}") for number in range(1000)]
    assert 3000 < lessons_size(keys) < 3500


def test_no_subset_of_read_lessons_takes_more_than_all() -> None:
    keys = [key("page", f"lesson-{number}") for number in range(60)]
    everything = lessons_size(keys)
    for left_out in range(60):
        assert lessons_size(keys[:left_out] + keys[left_out + 1 :]) <= everything


def test_ids_that_share_a_key_are_named() -> None:
    assert collisions([("aaaa", "one"), ("bbbb", "two"), ("aaaa", "three")]) == [("one", "three")]


def test_a_key_depends_on_kind_and_id_only() -> None:
    assert key("page", "why") != key("question", "why")
    assert len(key("page", "why")) == 4
