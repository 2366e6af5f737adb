"""Speed of the law engine against peers that compute the same law on the same data."""
