"""How freed memory is treated: kept for the next group of offices instead of given back and asked for again."""

KEEP_FREED_MEMORY = {"_RJEM_MALLOC_CONF": "dirty_decay_ms:-1,muzzy_decay_ms:-1"}
"""Environment of the columns' allocator; it must be set before they are imported."""
