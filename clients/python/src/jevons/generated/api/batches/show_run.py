from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem_document import ProblemDocument
from ...models.projection import Projection
from ...models.show_run_format import ShowRunFormat
from ...models.show_run_theme import ShowRunTheme
from ...types import UNSET, Response, Unset


def _get_kwargs(
    run: str,
    *,
    include: str | Unset = UNSET,
    format_: ShowRunFormat | Unset = UNSET,
    theme: ShowRunTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["include"] = include

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    json_theme: str | Unset = UNSET
    if not isinstance(theme, Unset):
        json_theme = theme.value

    params["theme"] = json_theme

    params["width"] = width

    params["height"] = height

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/runs/{run}".format(
            run=quote(str(run), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ProblemDocument | Projection | None:
    if response.status_code == 200:
        response_200 = Projection.from_dict(response.json())

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
) -> Response[ProblemDocument | Projection]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    run: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
    format_: ShowRunFormat | Unset = UNSET,
    theme: ShowRunTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[ProblemDocument | Projection]:
    """A run of a batch by its hash, from the store

     The hash is that of model, data, scenario and engine, in provenance of every projection. The answer
    is that of the projection, with the curves that the batch asked for; nothing is computed again.
    Gives up after 10 s of computing. A key needs the scope run.

    Args:
        run (str): Hash of a run, from its provenance Example: 596c73352b074e96cc3dbfa433b114f0.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ShowRunFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ShowRunTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDocument | Projection]
    """

    kwargs = _get_kwargs(
        run=run,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    run: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
    format_: ShowRunFormat | Unset = UNSET,
    theme: ShowRunTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> ProblemDocument | Projection | None:
    """A run of a batch by its hash, from the store

     The hash is that of model, data, scenario and engine, in provenance of every projection. The answer
    is that of the projection, with the curves that the batch asked for; nothing is computed again.
    Gives up after 10 s of computing. A key needs the scope run.

    Args:
        run (str): Hash of a run, from its provenance Example: 596c73352b074e96cc3dbfa433b114f0.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ShowRunFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ShowRunTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDocument | Projection
    """

    return sync_detailed(
        run=run,
        client=client,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    ).parsed


async def asyncio_detailed(
    run: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
    format_: ShowRunFormat | Unset = UNSET,
    theme: ShowRunTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[ProblemDocument | Projection]:
    """A run of a batch by its hash, from the store

     The hash is that of model, data, scenario and engine, in provenance of every projection. The answer
    is that of the projection, with the curves that the batch asked for; nothing is computed again.
    Gives up after 10 s of computing. A key needs the scope run.

    Args:
        run (str): Hash of a run, from its provenance Example: 596c73352b074e96cc3dbfa433b114f0.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ShowRunFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ShowRunTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDocument | Projection]
    """

    kwargs = _get_kwargs(
        run=run,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    run: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
    format_: ShowRunFormat | Unset = UNSET,
    theme: ShowRunTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> ProblemDocument | Projection | None:
    """A run of a batch by its hash, from the store

     The hash is that of model, data, scenario and engine, in provenance of every projection. The answer
    is that of the projection, with the curves that the batch asked for; nothing is computed again.
    Gives up after 10 s of computing. A key needs the scope run.

    Args:
        run (str): Hash of a run, from its provenance Example: 596c73352b074e96cc3dbfa433b114f0.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ShowRunFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ShowRunTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDocument | Projection
    """

    return (
        await asyncio_detailed(
            run=run,
            client=client,
            include=include,
            format_=format_,
            theme=theme,
            width=width,
            height=height,
        )
    ).parsed
