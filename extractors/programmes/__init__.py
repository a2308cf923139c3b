"""Programmes and campaigns."""
