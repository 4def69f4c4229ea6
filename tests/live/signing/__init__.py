"""Signing up on a real wiki."""
