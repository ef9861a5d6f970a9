from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.compare_format import CompareFormat
from ...models.compare_theme import CompareTheme
from ...models.comparison import Comparison
from ...models.comparison_request import ComparisonRequest
from ...models.problem_document import ProblemDocument
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ComparisonRequest,
    include: str | Unset = UNSET,
    format_: CompareFormat | Unset = UNSET,
    theme: CompareTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

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
        "method": "post",
        "url": "/v1/comparisons",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Comparison | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = Comparison.from_dict(response.json())

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
) -> Response[Comparison | ProblemDocument]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ComparisonRequest,
    include: str | Unset = UNSET,
    format_: CompareFormat | Unset = UNSET,
    theme: CompareTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[Comparison | ProblemDocument]:
    """Two to four scenarios against the first: values, differences, ratios, and which assumption makes the
    difference

     Curves at the dates that all runs have, by year where their steps differ. With explain, scenarios
    that take some of the differing values from one and the rest from the other are run, and the shares
    of the differing assumptions are returned; up to ten differences they add up, beyond that what
    remains is stated. In tables the difference and the ratio are scenarios b - a and b / a. Gives up
    after 20 s of computing. A key needs the scope run.

    Args:
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, sources,
            figures, provenance. Default: all. Title, model, warnings and other fields are always
            included Example: values.
        format_ (CompareFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (CompareTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (ComparisonRequest): Scenarios to be held against each other

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Comparison | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
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
    *,
    client: AuthenticatedClient,
    body: ComparisonRequest,
    include: str | Unset = UNSET,
    format_: CompareFormat | Unset = UNSET,
    theme: CompareTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Comparison | ProblemDocument | None:
    """Two to four scenarios against the first: values, differences, ratios, and which assumption makes the
    difference

     Curves at the dates that all runs have, by year where their steps differ. With explain, scenarios
    that take some of the differing values from one and the rest from the other are run, and the shares
    of the differing assumptions are returned; up to ten differences they add up, beyond that what
    remains is stated. In tables the difference and the ratio are scenarios b - a and b / a. Gives up
    after 20 s of computing. A key needs the scope run.

    Args:
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, sources,
            figures, provenance. Default: all. Title, model, warnings and other fields are always
            included Example: values.
        format_ (CompareFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (CompareTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (ComparisonRequest): Scenarios to be held against each other

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Comparison | ProblemDocument
    """

    return sync_detailed(
        client=client,
        body=body,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ComparisonRequest,
    include: str | Unset = UNSET,
    format_: CompareFormat | Unset = UNSET,
    theme: CompareTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[Comparison | ProblemDocument]:
    """Two to four scenarios against the first: values, differences, ratios, and which assumption makes the
    difference

     Curves at the dates that all runs have, by year where their steps differ. With explain, scenarios
    that take some of the differing values from one and the rest from the other are run, and the shares
    of the differing assumptions are returned; up to ten differences they add up, beyond that what
    remains is stated. In tables the difference and the ratio are scenarios b - a and b / a. Gives up
    after 20 s of computing. A key needs the scope run.

    Args:
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, sources,
            figures, provenance. Default: all. Title, model, warnings and other fields are always
            included Example: values.
        format_ (CompareFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (CompareTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (ComparisonRequest): Scenarios to be held against each other

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Comparison | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ComparisonRequest,
    include: str | Unset = UNSET,
    format_: CompareFormat | Unset = UNSET,
    theme: CompareTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Comparison | ProblemDocument | None:
    """Two to four scenarios against the first: values, differences, ratios, and which assumption makes the
    difference

     Curves at the dates that all runs have, by year where their steps differ. With explain, scenarios
    that take some of the differing values from one and the rest from the other are run, and the shares
    of the differing assumptions are returned; up to ten differences they add up, beyond that what
    remains is stated. In tables the difference and the ratio are scenarios b - a and b / a. Gives up
    after 20 s of computing. A key needs the scope run.

    Args:
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, sources,
            figures, provenance. Default: all. Title, model, warnings and other fields are always
            included Example: values.
        format_ (CompareFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (CompareTheme | Unset): Colours of a picture: light, the default, for paper; dark
            for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (ComparisonRequest): Scenarios to be held against each other

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Comparison | ProblemDocument
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            include=include,
            format_=format_,
            theme=theme,
            width=width,
            height=height,
        )
    ).parsed
