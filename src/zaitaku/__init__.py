"""Zaitaku (在宅): lawful work outside the office, computed by the law in force on its day."""
