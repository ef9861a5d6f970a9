from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.download_batch_format import DownloadBatchFormat
from ...models.problem_document import ProblemDocument
from ...models.projection import Projection
from ...types import UNSET, Response, Unset


def _get_kwargs(
    batch: UUID,
    *,
    format_: DownloadBatchFormat | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/batches/{batch}/results".format(
            batch=quote(str(batch), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ProblemDocument | list[Projection] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for componentsschemas_batch_results_item_data in _response_200:
            componentsschemas_batch_results_item = Projection.from_dict(
                componentsschemas_batch_results_item_data
            )

            response_200.append(componentsschemas_batch_results_item)

        return response_200

    if response.status_code == 400:
        response_400 = ProblemDocument.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ProblemDocument.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ProblemDocument.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = ProblemDocument.from_dict(response.json())

        return response_404

    if response.status_code == 406:
        response_406 = ProblemDocument.from_dict(response.json())

        return response_406

    if response.status_code == 408:
        response_408 = ProblemDocument.from_dict(response.json())

        return response_408

    if response.status_code == 421:
        response_421 = ProblemDocument.from_dict(response.json())

        return response_421

    if response.status_code == 429:
        response_429 = ProblemDocument.from_dict(response.json())

        return response_429

    if response.status_code == 431:
        response_431 = ProblemDocument.from_dict(response.json())

        return response_431

    if response.status_code == 500:
        response_500 = ProblemDocument.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = ProblemDocument.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ProblemDocument | list[Projection]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    format_: DownloadBatchFormat | Unset = UNSET,
) -> Response[ProblemDocument | list[Projection]]:
    """The results of all scenarios that are done, in one file

     json is a list of projections, the others are one table; the column scenario is the label. Written
    as it is read: the file has no length in advance. Scenarios that have failed are not in it. While
    the batch runs, those that are done are. A key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        format_ (DownloadBatchFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv Example: csv.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDocument | list[Projection]]
    """

    kwargs = _get_kwargs(
        batch=batch,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    format_: DownloadBatchFormat | Unset = UNSET,
) -> ProblemDocument | list[Projection] | None:
    """The results of all scenarios that are done, in one file

     json is a list of projections, the others are one table; the column scenario is the label. Written
    as it is read: the file has no length in advance. Scenarios that have failed are not in it. While
    the batch runs, those that are done are. A key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        format_ (DownloadBatchFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv Example: csv.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDocument | list[Projection]
    """

    return sync_detailed(
        batch=batch,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    format_: DownloadBatchFormat | Unset = UNSET,
) -> Response[ProblemDocument | list[Projection]]:
    """The results of all scenarios that are done, in one file

     json is a list of projections, the others are one table; the column scenario is the label. Written
    as it is read: the file has no length in advance. Scenarios that have failed are not in it. While
    the batch runs, those that are done are. A key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        format_ (DownloadBatchFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv Example: csv.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDocument | list[Projection]]
    """

    kwargs = _get_kwargs(
        batch=batch,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    format_: DownloadBatchFormat | Unset = UNSET,
) -> ProblemDocument | list[Projection] | None:
    """The results of all scenarios that are done, in one file

     json is a list of projections, the others are one table; the column scenario is the label. Written
    as it is read: the file has no length in advance. Scenarios that have failed are not in it. While
    the batch runs, those that are done are. A key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        format_ (DownloadBatchFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv Example: csv.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDocument | list[Projection]
    """

    return (
        await asyncio_detailed(
            batch=batch,
            client=client,
            format_=format_,
        )
    ).parsed
