"""Numbers as values of options, with an error that says “number” and not “range”."""

import click


class Number(click.FloatRange):
    """A number between two limits."""

    name = "number"


class WholeNumber(click.IntRange):
    """A whole number between two limits."""

    name = "whole number"
