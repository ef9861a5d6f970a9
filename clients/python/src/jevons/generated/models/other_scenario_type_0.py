from enum import StrEnum


class OtherScenarioType0(StrEnum):
    FROZEN_DEMAND = "frozen_demand"
    WITHOUT_GAIN = "without_gain"
    WITHOUT_LIMITS = "without_limits"

    def __str__(self) -> str:
        return str(self.value)
