from enum import StrEnum


class EnsembleRequestMethod(StrEnum):
    LATIN_HYPERCUBE = "latin-hypercube"
    MONTE_CARLO = "monte-carlo"
    SOBOL = "sobol"

    def __str__(self) -> str:
        return str(self.value)
