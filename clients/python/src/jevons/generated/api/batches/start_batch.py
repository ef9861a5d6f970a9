from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.batch_request import BatchRequest
from ...models.batch_summary import BatchSummary
from ...models.problem_document import ProblemDocument
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: BatchRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/batches",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BatchSummary | ProblemDocument | None:
    if response.status_code == 202:
        response_202 = BatchSummary.from_dict(response.json())

        return response_202

    if response.status_code == 400:
        response_400 = ProblemDocument.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ProblemDocument.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ProblemDocument.from_dict(response.json())

        return response_403

    if response.status_code == 406:
        response_406 = ProblemDocument.from_dict(response.json())

        return response_406

    if response.status_code == 408:
        response_408 = ProblemDocument.from_dict(response.json())

        return response_408

    if response.status_code == 413:
        response_413 = ProblemDocument.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = ProblemDocument.from_dict(response.json())

        return response_415

    if response.status_code == 421:
        response_421 = ProblemDocument.from_dict(response.json())

        return response_421

    if response.status_code == 422:
        response_422 = ProblemDocument.from_dict(response.json())

        return response_422

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
    *,
    client: AuthenticatedClient,
    body: BatchRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[BatchSummary | ProblemDocument]:
    """Start a batch: many scenarios, run when there is room, and kept until they are collected

     Scenarios of the library by name, scenarios in the body, or a YAML stream with a scenario in each
    document; with matrix every scenario is run with every combination of values. The answer comes when
    the batch is on disk: from then on it is run to its end, whatever happens to the service. Questions
    that somebody waits for go first. The same request with the same Idempotency-Key is one batch. Needs
    a service that has a place for batches. Gives up after 10 s of computing. A key needs the scope
    write.

    Args:
        idempotency_key (str | Unset): A text of your own: the same request with the same key is
            one batch, however often it is sent
        body (BatchRequest): Scenarios to run, and what their results hold

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BatchSummary | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: BatchRequest,
    idempotency_key: str | Unset = UNSET,
) -> BatchSummary | ProblemDocument | None:
    """Start a batch: many scenarios, run when there is room, and kept until they are collected

     Scenarios of the library by name, scenarios in the body, or a YAML stream with a scenario in each
    document; with matrix every scenario is run with every combination of values. The answer comes when
    the batch is on disk: from then on it is run to its end, whatever happens to the service. Questions
    that somebody waits for go first. The same request with the same Idempotency-Key is one batch. Needs
    a service that has a place for batches. Gives up after 10 s of computing. A key needs the scope
    write.

    Args:
        idempotency_key (str | Unset): A text of your own: the same request with the same key is
            one batch, however often it is sent
        body (BatchRequest): Scenarios to run, and what their results hold

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BatchSummary | ProblemDocument
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: BatchRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[BatchSummary | ProblemDocument]:
    """Start a batch: many scenarios, run when there is room, and kept until they are collected

     Scenarios of the library by name, scenarios in the body, or a YAML stream with a scenario in each
    document; with matrix every scenario is run with every combination of values. The answer comes when
    the batch is on disk: from then on it is run to its end, whatever happens to the service. Questions
    that somebody waits for go first. The same request with the same Idempotency-Key is one batch. Needs
    a service that has a place for batches. Gives up after 10 s of computing. A key needs the scope
    write.

    Args:
        idempotency_key (str | Unset): A text of your own: the same request with the same key is
            one batch, however often it is sent
        body (BatchRequest): Scenarios to run, and what their results hold

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BatchSummary | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: BatchRequest,
    idempotency_key: str | Unset = UNSET,
) -> BatchSummary | ProblemDocument | None:
    """Start a batch: many scenarios, run when there is room, and kept until they are collected

     Scenarios of the library by name, scenarios in the body, or a YAML stream with a scenario in each
    document; with matrix every scenario is run with every combination of values. The answer comes when
    the batch is on disk: from then on it is run to its end, whatever happens to the service. Questions
    that somebody waits for go first. The same request with the same Idempotency-Key is one batch. Needs
    a service that has a place for batches. Gives up after 10 s of computing. A key needs the scope
    write.

    Args:
        idempotency_key (str | Unset): A text of your own: the same request with the same key is
            one batch, however often it is sent
        body (BatchRequest): Scenarios to run, and what their results hold

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BatchSummary | ProblemDocument
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
