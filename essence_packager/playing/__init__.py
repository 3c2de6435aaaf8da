"""Plays packages of any maker in a real Chromium, with a strict LMS or LRS, and says what they do wrong."""
