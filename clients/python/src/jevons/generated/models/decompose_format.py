from enum import StrEnum


class DecomposeFormat(StrEnum):
    CSV = "csv"
    CSV_WIDE = "csv-wide"
    JSON = "json"
    NDJSON = "ndjson"
    PNG = "png"
    SVG = "svg"

    def __str__(self) -> str:
        return str(self.value)
