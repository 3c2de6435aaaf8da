"""Judges packages of any maker: opens them safely, recognises their standard, says what will go wrong after import."""
