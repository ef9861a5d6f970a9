from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.catalog_part import CatalogPart
from ...models.problem_document import ProblemDocument
from ...models.show_catalog_part_format import ShowCatalogPartFormat
from ...types import UNSET, Response, Unset


def _get_kwargs(
    part: str,
    *,
    format_: ShowCatalogPartFormat | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/catalog/{part}".format(
            part=quote(str(part), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | CatalogPart | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = CatalogPart.from_dict(response.json())

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
) -> Response[Any | CatalogPart | ProblemDocument]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    part: str,
    *,
    client: AuthenticatedClient,
    format_: ShowCatalogPartFormat | Unset = UNSET,
) -> Response[Any | CatalogPart | ProblemDocument]:
    """The figures of one part: value, unit, date, source, confidence and licence

     Includes their sources; figures of Epoch AI are CC BY 4.0 and name it as their source. The part
    sources lists all sources. As csv: one row per figure, or per point of a figure given over time.
    Gives up after 10 s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        format_ (ShowCatalogPartFormat | Unset): Takes precedence over the Accept header. csv has
            one row per figure, or per point of a figure given over time Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CatalogPart | ProblemDocument]
    """

    kwargs = _get_kwargs(
        part=part,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    part: str,
    *,
    client: AuthenticatedClient,
    format_: ShowCatalogPartFormat | Unset = UNSET,
) -> Any | CatalogPart | ProblemDocument | None:
    """The figures of one part: value, unit, date, source, confidence and licence

     Includes their sources; figures of Epoch AI are CC BY 4.0 and name it as their source. The part
    sources lists all sources. As csv: one row per figure, or per point of a figure given over time.
    Gives up after 10 s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        format_ (ShowCatalogPartFormat | Unset): Takes precedence over the Accept header. csv has
            one row per figure, or per point of a figure given over time Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CatalogPart | ProblemDocument
    """

    return sync_detailed(
        part=part,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    part: str,
    *,
    client: AuthenticatedClient,
    format_: ShowCatalogPartFormat | Unset = UNSET,
) -> Response[Any | CatalogPart | ProblemDocument]:
    """The figures of one part: value, unit, date, source, confidence and licence

     Includes their sources; figures of Epoch AI are CC BY 4.0 and name it as their source. The part
    sources lists all sources. As csv: one row per figure, or per point of a figure given over time.
    Gives up after 10 s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        format_ (ShowCatalogPartFormat | Unset): Takes precedence over the Accept header. csv has
            one row per figure, or per point of a figure given over time Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CatalogPart | ProblemDocument]
    """

    kwargs = _get_kwargs(
        part=part,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    part: str,
    *,
    client: AuthenticatedClient,
    format_: ShowCatalogPartFormat | Unset = UNSET,
) -> Any | CatalogPart | ProblemDocument | None:
    """The figures of one part: value, unit, date, source, confidence and licence

     Includes their sources; figures of Epoch AI are CC BY 4.0 and name it as their source. The part
    sources lists all sources. As csv: one row per figure, or per point of a figure given over time.
    Gives up after 10 s of computing. A key needs the scope read.

    Args:
        part (str): A part of the catalog: GET /v1/catalog lists them, including sources Example:
            accelerators.
        format_ (ShowCatalogPartFormat | Unset): Takes precedence over the Accept header. csv has
            one row per figure, or per point of a figure given over time Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CatalogPart | ProblemDocument
    """

    return (
        await asyncio_detailed(
            part=part,
            client=client,
            format_=format_,
        )
    ).parsed
