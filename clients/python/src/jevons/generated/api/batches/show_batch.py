from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.batch import Batch
from ...models.problem_document import ProblemDocument
from ...types import UNSET, Response, Unset


def _get_kwargs(
    batch: UUID,
    *,
    after: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["after"] = after

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/batches/{batch}".format(
            batch=quote(str(batch), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Batch | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = Batch.from_dict(response.json())

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
) -> Response[Batch | ProblemDocument]:
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
    after: str | Unset = UNSET,
) -> Response[Batch | ProblemDocument]:
    """How far a batch is: counts, and each scenario with its state and headline numbers

     Up to a thousand scenarios at a time, in the order of the request; next says that there are more. A
    key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        after (str | Unset): Scenarios with a number above this one; default 0 Example: 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Batch | ProblemDocument]
    """

    kwargs = _get_kwargs(
        batch=batch,
        after=after,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    after: str | Unset = UNSET,
) -> Batch | ProblemDocument | None:
    """How far a batch is: counts, and each scenario with its state and headline numbers

     Up to a thousand scenarios at a time, in the order of the request; next says that there are more. A
    key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        after (str | Unset): Scenarios with a number above this one; default 0 Example: 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Batch | ProblemDocument
    """

    return sync_detailed(
        batch=batch,
        client=client,
        after=after,
    ).parsed


async def asyncio_detailed(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    after: str | Unset = UNSET,
) -> Response[Batch | ProblemDocument]:
    """How far a batch is: counts, and each scenario with its state and headline numbers

     Up to a thousand scenarios at a time, in the order of the request; next says that there are more. A
    key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        after (str | Unset): Scenarios with a number above this one; default 0 Example: 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Batch | ProblemDocument]
    """

    kwargs = _get_kwargs(
        batch=batch,
        after=after,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    batch: UUID,
    *,
    client: AuthenticatedClient,
    after: str | Unset = UNSET,
) -> Batch | ProblemDocument | None:
    """How far a batch is: counts, and each scenario with its state and headline numbers

     Up to a thousand scenarios at a time, in the order of the request; next says that there are more. A
    key needs the scope run.

    Args:
        batch (UUID): Id of a batch, from the answer that accepted it Example:
            0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d.
        after (str | Unset): Scenarios with a number above this one; default 0 Example: 0.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Batch | ProblemDocument
    """

    return (
        await asyncio_detailed(
            batch=batch,
            client=client,
            after=after,
        )
    ).parsed
