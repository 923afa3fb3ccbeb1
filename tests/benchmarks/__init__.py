"""What is measured rather than asserted. Scores are guarded by `python -m tests.benchmarks.gate`."""
