from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.model import Model
from ...models.problem_document import ProblemDocument
from ...models.show_model_format import ShowModelFormat
from ...types import UNSET, Response, Unset


def _get_kwargs(
    model: str,
    *,
    format_: ShowModelFormat | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/models/{model}".format(
            model=quote(str(model), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Model | ProblemDocument | None:
    if response.status_code == 200:
        response_200 = Model.from_dict(response.json())

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
) -> Response[Any | Model | ProblemDocument]:
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
    format_: ShowModelFormat | Unset = UNSET,
) -> Response[Any | Model | ProblemDocument]:
    """A model: inputs, parameters, equations, sources, examples and dependencies

     Every variable with its unit and kind, range and source; equations as text and as LaTeX; the
    dependency graph; the examples with known answers. As yaml: the file itself. Gives up after 10 s of
    computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.
        format_ (ShowModelFormat | Unset): Takes precedence over the Accept header. yaml is the
            file as written, including comments Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Model | ProblemDocument]
    """

    kwargs = _get_kwargs(
        model=model,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    model: str,
    *,
    client: AuthenticatedClient,
    format_: ShowModelFormat | Unset = UNSET,
) -> Any | Model | ProblemDocument | None:
    """A model: inputs, parameters, equations, sources, examples and dependencies

     Every variable with its unit and kind, range and source; equations as text and as LaTeX; the
    dependency graph; the examples with known answers. As yaml: the file itself. Gives up after 10 s of
    computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.
        format_ (ShowModelFormat | Unset): Takes precedence over the Accept header. yaml is the
            file as written, including comments Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Model | ProblemDocument
    """

    return sync_detailed(
        model=model,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    model: str,
    *,
    client: AuthenticatedClient,
    format_: ShowModelFormat | Unset = UNSET,
) -> Response[Any | Model | ProblemDocument]:
    """A model: inputs, parameters, equations, sources, examples and dependencies

     Every variable with its unit and kind, range and source; equations as text and as LaTeX; the
    dependency graph; the examples with known answers. As yaml: the file itself. Gives up after 10 s of
    computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.
        format_ (ShowModelFormat | Unset): Takes precedence over the Accept header. yaml is the
            file as written, including comments Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Model | ProblemDocument]
    """

    kwargs = _get_kwargs(
        model=model,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    model: str,
    *,
    client: AuthenticatedClient,
    format_: ShowModelFormat | Unset = UNSET,
) -> Any | Model | ProblemDocument | None:
    """A model: inputs, parameters, equations, sources, examples and dependencies

     Every variable with its unit and kind, range and source; equations as text and as LaTeX; the
    dependency graph; the examples with known answers. As yaml: the file itself. Gives up after 10 s of
    computing. A key needs the scope read.

    Args:
        model (str): Name of a model: GET /v1/models lists them Example: ai-power.
        format_ (ShowModelFormat | Unset): Takes precedence over the Accept header. yaml is the
            file as written, including comments Example: json.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Model | ProblemDocument
    """

    return (
        await asyncio_detailed(
            model=model,
            client=client,
            format_=format_,
        )
    ).parsed
