"""Module -> Course: what a package shows, asks, scores and saves, independent of any standard."""
