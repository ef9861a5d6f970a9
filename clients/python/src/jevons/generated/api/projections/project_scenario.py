from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem_document import ProblemDocument
from ...models.project_scenario_every import ProjectScenarioEvery
from ...models.project_scenario_format import ProjectScenarioFormat
from ...models.project_scenario_theme import ProjectScenarioTheme
from ...models.projection import Projection
from ...types import UNSET, Response, Unset


def _get_kwargs(
    scenario: str,
    *,
    set_: list[str] | Unset = UNSET,
    as_of: str | Unset = UNSET,
    curves: str | Unset = UNSET,
    every: ProjectScenarioEvery | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: ProjectScenarioFormat | Unset = UNSET,
    theme: ProjectScenarioTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_set_: list[str] | Unset = UNSET
    if not isinstance(set_, Unset):
        json_set_ = set_

    params["set"] = json_set_

    params["as_of"] = as_of

    params["curves"] = curves

    json_every: str | Unset = UNSET
    if not isinstance(every, Unset):
        json_every = every.value

    params["every"] = json_every

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
        "url": "/v1/scenarios/{scenario}/projection".format(
            scenario=quote(str(scenario), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ProblemDocument | Projection | None:
    if response.status_code == 200:
        response_200 = Projection.from_dict(response.json())

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
) -> Response[Any | ProblemDocument | Projection]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    scenario: str,
    *,
    client: AuthenticatedClient,
    set_: list[str] | Unset = UNSET,
    as_of: str | Unset = UNSET,
    curves: str | Unset = UNSET,
    every: ProjectScenarioEvery | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: ProjectScenarioFormat | Unset = UNSET,
    theme: ProjectScenarioTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[Any | ProblemDocument | Projection]:
    """Curves of a library scenario, for Excel, Power Query and a browser

     The same answer as POST /v1/projections, from one URL: assumptions, curves, blocks and format are in
    the query. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        scenario (str): Name of a scenario: GET /v1/scenarios lists them Example: stargate-10gw.
        set_ (list[str] | Unset): Overrides of the scenario: name=value. The value is a pure
            ratio, a text with its unit, or null, which removes one. May be repeated Example:
            ['own_price_elasticity=-0.7'].
        as_of (str | Unset): Every figure of the catalog as it stood at the end of that year,
            month or day, in place of the scenario’s as_of Example: 2026-12.
        curves (str | Unset): Names of the curves to return, separated by commas, or all. Default:
            those the model and the scenario report Example: facility_power,unmet_demand.
        every (ProjectScenarioEvery | Unset): One value per year instead of one per step,
            aggregated by each curve’s over_time Example: year.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ProjectScenarioFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ProjectScenarioTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ProblemDocument | Projection]
    """

    kwargs = _get_kwargs(
        scenario=scenario,
        set_=set_,
        as_of=as_of,
        curves=curves,
        every=every,
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
    scenario: str,
    *,
    client: AuthenticatedClient,
    set_: list[str] | Unset = UNSET,
    as_of: str | Unset = UNSET,
    curves: str | Unset = UNSET,
    every: ProjectScenarioEvery | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: ProjectScenarioFormat | Unset = UNSET,
    theme: ProjectScenarioTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Any | ProblemDocument | Projection | None:
    """Curves of a library scenario, for Excel, Power Query and a browser

     The same answer as POST /v1/projections, from one URL: assumptions, curves, blocks and format are in
    the query. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        scenario (str): Name of a scenario: GET /v1/scenarios lists them Example: stargate-10gw.
        set_ (list[str] | Unset): Overrides of the scenario: name=value. The value is a pure
            ratio, a text with its unit, or null, which removes one. May be repeated Example:
            ['own_price_elasticity=-0.7'].
        as_of (str | Unset): Every figure of the catalog as it stood at the end of that year,
            month or day, in place of the scenario’s as_of Example: 2026-12.
        curves (str | Unset): Names of the curves to return, separated by commas, or all. Default:
            those the model and the scenario report Example: facility_power,unmet_demand.
        every (ProjectScenarioEvery | Unset): One value per year instead of one per step,
            aggregated by each curve’s over_time Example: year.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ProjectScenarioFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ProjectScenarioTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ProblemDocument | Projection
    """

    return sync_detailed(
        scenario=scenario,
        client=client,
        set_=set_,
        as_of=as_of,
        curves=curves,
        every=every,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    ).parsed


async def asyncio_detailed(
    scenario: str,
    *,
    client: AuthenticatedClient,
    set_: list[str] | Unset = UNSET,
    as_of: str | Unset = UNSET,
    curves: str | Unset = UNSET,
    every: ProjectScenarioEvery | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: ProjectScenarioFormat | Unset = UNSET,
    theme: ProjectScenarioTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Response[Any | ProblemDocument | Projection]:
    """Curves of a library scenario, for Excel, Power Query and a browser

     The same answer as POST /v1/projections, from one URL: assumptions, curves, blocks and format are in
    the query. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        scenario (str): Name of a scenario: GET /v1/scenarios lists them Example: stargate-10gw.
        set_ (list[str] | Unset): Overrides of the scenario: name=value. The value is a pure
            ratio, a text with its unit, or null, which removes one. May be repeated Example:
            ['own_price_elasticity=-0.7'].
        as_of (str | Unset): Every figure of the catalog as it stood at the end of that year,
            month or day, in place of the scenario’s as_of Example: 2026-12.
        curves (str | Unset): Names of the curves to return, separated by commas, or all. Default:
            those the model and the scenario report Example: facility_power,unmet_demand.
        every (ProjectScenarioEvery | Unset): One value per year instead of one per step,
            aggregated by each curve’s over_time Example: year.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ProjectScenarioFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ProjectScenarioTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ProblemDocument | Projection]
    """

    kwargs = _get_kwargs(
        scenario=scenario,
        set_=set_,
        as_of=as_of,
        curves=curves,
        every=every,
        include=include,
        format_=format_,
        theme=theme,
        width=width,
        height=height,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    scenario: str,
    *,
    client: AuthenticatedClient,
    set_: list[str] | Unset = UNSET,
    as_of: str | Unset = UNSET,
    curves: str | Unset = UNSET,
    every: ProjectScenarioEvery | Unset = UNSET,
    include: str | Unset = UNSET,
    format_: ProjectScenarioFormat | Unset = UNSET,
    theme: ProjectScenarioTheme | Unset = UNSET,
    width: str | Unset = UNSET,
    height: str | Unset = UNSET,
) -> Any | ProblemDocument | Projection | None:
    """Curves of a library scenario, for Excel, Power Query and a browser

     The same answer as POST /v1/projections, from one URL: assumptions, curves, blocks and format are in
    the query. Gives up after 10 s of computing. A key needs the scope run.

    Args:
        scenario (str): Name of a scenario: GET /v1/scenarios lists them Example: stargate-10gw.
        set_ (list[str] | Unset): Overrides of the scenario: name=value. The value is a pure
            ratio, a text with its unit, or null, which removes one. May be repeated Example:
            ['own_price_elasticity=-0.7'].
        as_of (str | Unset): Every figure of the catalog as it stood at the end of that year,
            month or day, in place of the scenario’s as_of Example: 2026-12.
        curves (str | Unset): Names of the curves to return, separated by commas, or all. Default:
            those the model and the scenario report Example: facility_power,unmet_demand.
        every (ProjectScenarioEvery | Unset): One value per year instead of one per step,
            aggregated by each curve’s over_time Example: year.
        include (str | Unset): The blocks of a JSON answer, separated by commas: values, findings,
            claims, sources, figures, provenance, assumptions. Default: all except assumptions. Title,
            model, warnings and other fields are always included Example: values.
        format_ (ProjectScenarioFormat | Unset): Takes precedence over the Accept header. json is
            the whole answer; csv is long: one value a line; csv-wide has one column for each curve;
            ndjson is one JSON object a line, with the columns of csv; svg is a picture, of the first
            curve unless curves are named; png is the same in pixels, two for each unit of width
            Example: json.
        theme (ProjectScenarioTheme | Unset): Colours of a picture: light, the default, for paper;
            dark for dark pages
        width (str | Unset): Width of a picture, a whole number from 280 to 2000; default: 800
        height (str | Unset): Height of a picture, a whole number from 200 to 2000; default: what
            it needs

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ProblemDocument | Projection
    """

    return (
        await asyncio_detailed(
            scenario=scenario,
            client=client,
            set_=set_,
            as_of=as_of,
            curves=curves,
            every=every,
            include=include,
            format_=format_,
            theme=theme,
            width=width,
            height=height,
        )
    ).parsed
