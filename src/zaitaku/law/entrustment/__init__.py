"""Entrustment: orders to people who work on their own (Freelance Act, 取適法, guideline for self-employed telework)."""
