from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.any_file import AnyFile
from ...models.check import Check
from ...models.problem_document import ProblemDocument
from ...types import Response


def _get_kwargs(
    *,
    body: AnyFile,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/scenarios/check",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Check | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = Check.from_dict(response.json())

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
) -> Response[Check | ProblemDocument]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AnyFile,
) -> Response[Check | ProblemDocument]:
    """Check the text of a scenario

     Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and
    tests its expectations. A text with errors is answered with 200 and its problems, each with line and
    column. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        body (AnyFile): Any text; its problems are the answer

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Check | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: AnyFile,
) -> Check | ProblemDocument | None:
    """Check the text of a scenario

     Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and
    tests its expectations. A text with errors is answered with 200 and its problems, each with line and
    column. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        body (AnyFile): Any text; its problems are the answer

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Check | ProblemDocument
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: AnyFile,
) -> Response[Check | ProblemDocument]:
    """Check the text of a scenario

     Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and
    tests its expectations. A text with errors is answered with 200 and its problems, each with line and
    column. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        body (AnyFile): Any text; its problems are the answer

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Check | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: AnyFile,
) -> Check | ProblemDocument | None:
    """Check the text of a scenario

     Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and
    tests its expectations. A text with errors is answered with 200 and its problems, each with line and
    column. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        body (AnyFile): Any text; its problems are the answer

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Check | ProblemDocument
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
