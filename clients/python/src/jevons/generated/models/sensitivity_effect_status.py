from enum import StrEnum


class SensitivityEffectStatus(StrEnum):
    MEASURED = "measured"
    NO_EFFECT = "no effect"
    NO_VALUE = "no value"

    def __str__(self) -> str:
        return str(self.value)
