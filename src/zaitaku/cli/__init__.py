"""The command `zaitaku`: the law, an office's month and its explanations at the terminal."""
