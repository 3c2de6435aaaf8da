"""Judges what came of playing one page: the rules of its standard, and those for every page."""

from essence_packager.playing.gathered import Gathered
from essence_packager.playing.judge_calls import judge_calls
from essence_packager.playing.judge_pages import judge_page
from essence_packager.playing.judge_xapi import judge_cmi5, judge_lrs
from essence_packager.playing.played import Played
from essence_packager.validating.standards import Standard
from essence_packager.validating.subject import Subject


def judge(played: Played, subject: Subject, say: Gathered) -> None:
    """Say what was wrong; what does not work without a server that is out of reach here is left open."""
    _, lrs, launch = played.opening
    judge_page(played, subject, say)
    if not played.opened or not played.launchable.tracked:
        return
    if lrs is None:
        judge_calls(played, say, is_2004=subject.standard.is_2004)
        return
    judge_lrs(played, lrs, say)
    if subject.standard is Standard.CMI5 and launch is not None:
        judge_cmi5(played, lrs, launch, say)
