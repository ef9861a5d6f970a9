from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ensemble import Ensemble
from ...models.ensemble_request import EnsembleRequest
from ...models.problem_document import ProblemDocument
from ...models.run_ensemble_format import RunEnsembleFormat
from ...models.run_ensemble_rows import RunEnsembleRows
from ...models.run_ensemble_theme import RunEnsembleTheme
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: EnsembleRequest,
    rows: RunEnsembleRows | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: RunEnsembleFormat | Unset = UNSET,
    theme: RunEnsembleTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_rows: str | Unset = UNSET
    if not isinstance(rows, Unset):
        json_rows = rows.value

    params["rows"] = json_rows

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
        "url": "/v1/ensembles",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Ensemble | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = Ensemble.from_dict(response.json())

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
) -> Response[Ensemble | ProblemDocument]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: EnsembleRequest,
    rows: RunEnsembleRows | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: RunEnsembleFormat | Unset = UNSET,
    theme: RunEnsembleTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[Ensemble | ProblemDocument]:
    """How sure: percentiles over time, probabilities of claims, and two scenarios on the same draws

     Runs one scenario many times, each time with other values of its uncertain inputs: those that have a
    distribution or a plausible range. With a second scenario, both run on the same draws, and the
    answer says in what share of them one has more, the same or fewer. The answer lists what was drawn
    and what the spread does not hold. Gives up after 60 s of computing. A key needs the scope run.

    Args:
        rows (RunEnsembleRows | Unset): What a row of a table is: an instant with its percentiles
            (bands, the default), or a draw with its inputs and the quantities at the instants of at
            (draws), which csv-wide writes as one line each Example: draws.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, claims,
            exceedance, convergence, inputs, sources, figures, provenance. Default: all. Title, model,
            warnings and other fields are always included Example: values.
        format_ (RunEnsembleFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (RunEnsembleTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (EnsembleRequest): A scenario, or two, run many times with uncertain inputs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Ensemble | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
        rows=rows,
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
    body: EnsembleRequest,
    rows: RunEnsembleRows | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: RunEnsembleFormat | Unset = UNSET,
    theme: RunEnsembleTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Ensemble | ProblemDocument | None:
    """How sure: percentiles over time, probabilities of claims, and two scenarios on the same draws

     Runs one scenario many times, each time with other values of its uncertain inputs: those that have a
    distribution or a plausible range. With a second scenario, both run on the same draws, and the
    answer says in what share of them one has more, the same or fewer. The answer lists what was drawn
    and what the spread does not hold. Gives up after 60 s of computing. A key needs the scope run.

    Args:
        rows (RunEnsembleRows | Unset): What a row of a table is: an instant with its percentiles
            (bands, the default), or a draw with its inputs and the quantities at the instants of at
            (draws), which csv-wide writes as one line each Example: draws.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, claims,
            exceedance, convergence, inputs, sources, figures, provenance. Default: all. Title, model,
            warnings and other fields are always included Example: values.
        format_ (RunEnsembleFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (RunEnsembleTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (EnsembleRequest): A scenario, or two, run many times with uncertain inputs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Ensemble | ProblemDocument
    """

    return sync_detailed(
        client=client,
        body=body,
        rows=rows,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: EnsembleRequest,
    rows: RunEnsembleRows | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: RunEnsembleFormat | Unset = UNSET,
    theme: RunEnsembleTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[Ensemble | ProblemDocument]:
    """How sure: percentiles over time, probabilities of claims, and two scenarios on the same draws

     Runs one scenario many times, each time with other values of its uncertain inputs: those that have a
    distribution or a plausible range. With a second scenario, both run on the same draws, and the
    answer says in what share of them one has more, the same or fewer. The answer lists what was drawn
    and what the spread does not hold. Gives up after 60 s of computing. A key needs the scope run.

    Args:
        rows (RunEnsembleRows | Unset): What a row of a table is: an instant with its percentiles
            (bands, the default), or a draw with its inputs and the quantities at the instants of at
            (draws), which csv-wide writes as one line each Example: draws.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, claims,
            exceedance, convergence, inputs, sources, figures, provenance. Default: all. Title, model,
            warnings and other fields are always included Example: values.
        format_ (RunEnsembleFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (RunEnsembleTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (EnsembleRequest): A scenario, or two, run many times with uncertain inputs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Ensemble | ProblemDocument]
    """

    kwargs = _get_kwargs(
        body=body,
        rows=rows,
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
    body: EnsembleRequest,
    rows: RunEnsembleRows | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: RunEnsembleFormat | Unset = UNSET,
    theme: RunEnsembleTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Ensemble | ProblemDocument | None:
    """How sure: percentiles over time, probabilities of claims, and two scenarios on the same draws

     Runs one scenario many times, each time with other values of its uncertain inputs: those that have a
    distribution or a plausible range. With a second scenario, both run on the same draws, and the
    answer says in what share of them one has more, the same or fewer. The answer lists what was drawn
    and what the spread does not hold. Gives up after 60 s of computing. A key needs the scope run.

    Args:
        rows (RunEnsembleRows | Unset): What a row of a table is: an instant with its percentiles
            (bands, the default), or a draw with its inputs and the quantities at the instants of at
            (draws), which csv-wide writes as one line each Example: draws.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, claims,
            exceedance, convergence, inputs, sources, figures, provenance. Default: all. Title, model,
            warnings and other fields are always included Example: values.
        format_ (RunEnsembleFormat | Unset): Takes precedence over the Accept header. json is the
            whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (RunEnsembleTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs
        body (EnsembleRequest): A scenario, or two, run many times with uncertain inputs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Ensemble | ProblemDocument
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            rows=rows,
            include=include,
            format_=format_,
            theme=theme,
            width=width,
            height=height,
        )
    ).parsed
