from enum import StrEnum


class DownloadBatchFormat(StrEnum):
    CSV = "csv"
    CSV_WIDE = "csv-wide"
    JSON = "json"
    NDJSON = "ndjson"

    def __str__(self) -> str:
        return str(self.value)
