from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.main_assumptions import MainAssumptions
from ...models.problem_document import ProblemDocument
from ...types import Response


def _get_kwargs(
    model: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/models/{model}/main".format(
            model=quote(str(model), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | MainAssumptions | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = MainAssumptions.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

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
) -> Response[Any | MainAssumptions | ProblemDocument]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    model: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any | MainAssumptions | ProblemDocument]:
    """The inputs of a model that matter most

     Each with a label in plain words, a group, its plausible range and what the ends mean, in the order
    to show them; and the assumptions of the worlds that a gain is held against. The short part of what
    the model answers. Gives up after 10 s of computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MainAssumptions | ProblemDocument]
    """

    kwargs = _get_kwargs(
        model=model,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    model: str,
    *,
    client: AuthenticatedClient,
) -> Any | MainAssumptions | ProblemDocument | None:
    """The inputs of a model that matter most

     Each with a label in plain words, a group, its plausible range and what the ends mean, in the order
    to show them; and the assumptions of the worlds that a gain is held against. The short part of what
    the model answers. Gives up after 10 s of computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MainAssumptions | ProblemDocument
    """

    return sync_detailed(
        model=model,
        client=client,
    ).parsed


async def asyncio_detailed(
    model: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any | MainAssumptions | ProblemDocument]:
    """The inputs of a model that matter most

     Each with a label in plain words, a group, its plausible range and what the ends mean, in the order
    to show them; and the assumptions of the worlds that a gain is held against. The short part of what
    the model answers. Gives up after 10 s of computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MainAssumptions | ProblemDocument]
    """

    kwargs = _get_kwargs(
        model=model,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    model: str,
    *,
    client: AuthenticatedClient,
) -> Any | MainAssumptions | ProblemDocument | None:
    """The inputs of a model that matter most

     Each with a label in plain words, a group, its plausible range and what the ends mean, in the order
    to show them; and the assumptions of the worlds that a gain is held against. The short part of what
    the model answers. Gives up after 10 s of computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MainAssumptions | ProblemDocument
    """

    return (
        await asyncio_detailed(
            model=model,
            client=client,
        )
    ).parsed
