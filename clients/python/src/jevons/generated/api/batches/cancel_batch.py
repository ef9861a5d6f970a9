from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.batch_summary import BatchSummary
from ...models.problem_document import ProblemDocument
from ...types import Response


def _get_kwargs(
    batch: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/batches/{batch}".format(
            batch=quote(str(batch), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BatchSummary | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = BatchSummary.from_dict(response.json())

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
) -> Response[BatchSummary | ProblemDocument]:
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
) -> Response[BatchSummary | ProblemDocument]:
    """Cancel a batch: what has not ended is not run

     The results of scenarios that have ended stay. A batch that has ended stays as it is. A key needs
    the scope write.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BatchSummary | ProblemDocument]
    """

    kwargs = _get_kwargs(
        batch=batch,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    batch: UUID,
    *,
    client: AuthenticatedClient,
) -> BatchSummary | ProblemDocument | None:
    """Cancel a batch: what has not ended is not run

     The results of scenarios that have ended stay. A batch that has ended stays as it is. A key needs
    the scope write.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BatchSummary | ProblemDocument
    """

    return sync_detailed(
        batch=batch,
        client=client,
    ).parsed


async def asyncio_detailed(
    batch: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[BatchSummary | ProblemDocument]:
    """Cancel a batch: what has not ended is not run

     The results of scenarios that have ended stay. A batch that has ended stays as it is. A key needs
    the scope write.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BatchSummary | ProblemDocument]
    """

    kwargs = _get_kwargs(
        batch=batch,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    batch: UUID,
    *,
    client: AuthenticatedClient,
) -> BatchSummary | ProblemDocument | None:
    """Cancel a batch: what has not ended is not run

     The results of scenarios that have ended stay. A batch that has ended stays as it is. A key needs
    the scope write.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BatchSummary | ProblemDocument
    """

    return (
        await asyncio_detailed(
            batch=batch,
            client=client,
        )
    ).parsed
