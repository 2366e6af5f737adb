"""The same month under the same law, written in other tools."""
