from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.catalog_figure import CatalogFigure
from ...models.problem_document import ProblemDocument
from ...types import Response


def _get_kwargs(
    part: str,
    figure: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/catalog/{part}/{figure}".format(
            part=quote(str(part), safe=""),
            figure=quote(str(figure), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | CatalogFigure | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = CatalogFigure.from_dict(response.json())

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
) -> Response[Any | CatalogFigure | ProblemDocument]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    part: str,
    figure: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any | CatalogFigure | ProblemDocument]:
    """One figure of the catalog with its sources

     A model or scenario uses it as figure(part.subject.figure), including its sources. Gives up after 10
    s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        figure (str): Subject and figure: subject.figure Example: h100-sxm.tdp.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CatalogFigure | ProblemDocument]
    """

    kwargs = _get_kwargs(
        part=part,
        figure=figure,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    part: str,
    figure: str,
    *,
    client: AuthenticatedClient,
) -> Any | CatalogFigure | ProblemDocument | None:
    """One figure of the catalog with its sources

     A model or scenario uses it as figure(part.subject.figure), including its sources. Gives up after 10
    s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        figure (str): Subject and figure: subject.figure Example: h100-sxm.tdp.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CatalogFigure | ProblemDocument
    """

    return sync_detailed(
        part=part,
        figure=figure,
        client=client,
    ).parsed


async def asyncio_detailed(
    part: str,
    figure: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any | CatalogFigure | ProblemDocument]:
    """One figure of the catalog with its sources

     A model or scenario uses it as figure(part.subject.figure), including its sources. Gives up after 10
    s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        figure (str): Subject and figure: subject.figure Example: h100-sxm.tdp.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CatalogFigure | ProblemDocument]
    """

    kwargs = _get_kwargs(
        part=part,
        figure=figure,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    part: str,
    figure: str,
    *,
    client: AuthenticatedClient,
) -> Any | CatalogFigure | ProblemDocument | None:
    """One figure of the catalog with its sources

     A model or scenario uses it as figure(part.subject.figure), including its sources. Gives up after 10
    s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        figure (str): Subject and figure: subject.figure Example: h100-sxm.tdp.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CatalogFigure | ProblemDocument
    """

    return (
        await asyncio_detailed(
            part=part,
            figure=figure,
            client=client,
        )
    ).parsed
