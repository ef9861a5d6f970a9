"""Asks the service through the client of openapi-python-client and prints what it reads."""
import json
import sys

from jevons_client import Client
from jevons_client.api.projections import project_scenario, run_projection
from jevons_client.api.scenarios import list_scenarios, show_scenario
from jevons_client.models import JevonsScenario, JevonsScenarioAssumptions, SourcedValue

client = Client(base_url=sys.argv[1])


def curves(projection):
    return {name: curve.to_dict() for name, curve in projection.curves.additional_properties.items()}


def scenario(**assumptions):
    stated = JevonsScenarioAssumptions()
    stated.additional_properties = assumptions
    return JevonsScenario(extends="stargate-10gw", assumptions=stated)


names = [entry.scenario for entry in list_scenarios.sync(client=client).scenarios]
read = {
    name: {
        "model": show_scenario.sync(name, client=client).model,
        "curves": curves(project_scenario.sync(name, client=client)),
    }
    for name in names
}
posted = run_projection.sync(
    client=client,
    body=scenario(
        own_price_elasticity=-0.7,
        energy_growth="1.25 x/year",
        pass_through=SourcedValue(value=0.9, why="interop"),
    ),
)
first = posted.curves["facility_power"].values[0]
refused = run_projection.sync(client=client, body=scenario(own_price_elasticty=-0.7))
problem = {"status": refused.status, "code": refused.problems[0].code.value, "at": refused.problems[0].at}

print(json.dumps({"read": read, "posted": curves(posted), "first": first, "problem": problem}))
