"""Files in and out: what an office hands over, and the tables it gets back."""
