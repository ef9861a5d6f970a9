"""When to ask again."""

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

busy = (429, 503)


def retry_after(response: httpx.Response) -> float | None:
    """Seconds from now, from a number of seconds or a date (RFC 9110, 10.2.3); None if it says neither."""
    text = response.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    # A date without a zone is in UTC.
    moment = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


class RetryingClient(httpx.Client):
    """Asks again where the service is busy (429, 503), after the time it names, up to `tries` times in all.

    Every request of the service only asks, so it may be sent again. A wait longer than `longest_wait` seconds is not
    waited for: the answer that names it is given.
    """

    def __init__(self, *, tries: int, longest_wait: float, **options: Any) -> None:
        super().__init__(**options)
        self._tries = tries
        self._longest_wait = longest_wait

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        for attempt in range(self._tries - 1):
            response = super().send(request, **options)
            if response.status_code not in busy:
                return response
            named = retry_after(response)
            # Half a second, one, two, …
            wait = 2.0 ** (attempt - 1) if named is None else named
            if wait > self._longest_wait:
                return response
            response.close()
            time.sleep(wait)
        return super().send(request, **options)
