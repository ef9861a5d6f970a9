"""Asks the service through the client of openapi-generator for Python and prints what it reads."""
import json
import sys

import jevons
from jevons import Scenario, SourcedValue, StatedValue

client = jevons.ApiClient(jevons.Configuration(host=sys.argv[1]))
scenarios, projections = jevons.ScenariosApi(client), jevons.ProjectionsApi(client)


def curves(projection):
    return {name: curve.to_dict() for name, curve in projection.curves.items()}


def scenario(**assumptions):
    return Scenario(extends="stargate-10gw", assumptions={name: StatedValue(value) for name, value in assumptions.items()})


names = [entry.scenario for entry in scenarios.list_scenarios().scenarios]
read = {name: {"model": scenarios.show_scenario(name).model, "curves": curves(projections.project_scenario(name))} for name in names}
posted = projections.run_projection(
    scenario(
        own_price_elasticity=-0.7,
        energy_growth="1.25 x/year",
        pass_through=SourcedValue(value=0.9, why="interop"),
    )
)
first = posted.curves["facility_power"].values[0].actual_instance
try:
    projections.run_projection(scenario(own_price_elasticty=-0.7))
    problem = None
except jevons.ApiException as error:
    problem = {"status": error.data.status, "code": error.data.problems[0].code, "at": error.data.problems[0].at}

print(json.dumps({"read": read, "posted": curves(posted), "first": first, "problem": problem}))
