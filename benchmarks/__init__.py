"""Made-up catalogues of any size and the measurements made with them: `python -m benchmarks`."""
