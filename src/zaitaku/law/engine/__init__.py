"""The engine: what a rule, a parameter, a unit, a rounding and a finding are, and how they are evaluated.

The engine knows no country. Japan's law stands in the folders beside it; the engine's own tests run on a
fictional country. Reading order: `units`, `words`, `declarations`, `parameters`, `question`, `graph`,
`consistency`, `law`, `plan`, `evaluation` with `structure` and `windows`, `explanation`, `cases`.
"""
