from enum import StrEnum


class DistributionDistribution(StrEnum):
    BETA = "beta"
    DISCRETE = "discrete"
    EMPIRICAL = "empirical"
    LOGNORMAL = "lognormal"
    NORMAL = "normal"
    PERT = "pert"
    TRIANGULAR = "triangular"
    UNIFORM = "uniform"

    def __str__(self) -> str:
        return str(self.value)
