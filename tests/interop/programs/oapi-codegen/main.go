// Asks the service through the client of oapi-codegen and prints what it reads.
package main

import (
	"context"
	"encoding/json"
	"os"

	"interop/oapicodegen"
)

type scenario struct {
	Model  string                       `json:"model"`
	Curves map[string]oapicodegen.Curve `json:"curves"`
}

func must[T any](result T, err error) T {
	if err != nil {
		panic(err)
	}
	return result
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func stated(name string, set func(*oapicodegen.StatedValue) error, assumptions map[string]*oapicodegen.StatedValue) map[string]*oapicodegen.StatedValue {
	value := oapicodegen.StatedValue{}
	check(set(&value))
	assumptions[name] = &value
	return assumptions
}

func number(value float64) func(*oapicodegen.StatedValue) error {
	return func(stated *oapicodegen.StatedValue) error { return stated.FromStatedValue0(value) }
}

func main() {
	ctx := context.Background()
	client := must(oapicodegen.NewClientWithResponses(os.Args[1]))
	parent := "stargate-10gw"
	ask := func(assumptions map[string]*oapicodegen.StatedValue) *oapicodegen.RunProjectionResponse {
		return must(client.RunProjectionWithResponse(ctx, nil, oapicodegen.Scenario{Extends: &parent, Assumptions: &assumptions}))
	}

	read := map[string]scenario{}
	for _, entry := range must(client.ListScenariosWithResponse(ctx)).JSON200.Scenarios {
		detail := must(client.ShowScenarioWithResponse(ctx, entry.Scenario, nil)).JSON200
		projection := must(client.ProjectScenarioWithResponse(ctx, entry.Scenario, nil)).JSON200
		read[entry.Scenario] = scenario{*detail.Model, *projection.Curves}
	}

	why, quantity := "interop", "1.25 x/year"
	assumptions := stated("own_price_elasticity", number(-0.7), map[string]*oapicodegen.StatedValue{})
	stated("energy_growth", func(value *oapicodegen.StatedValue) error { return value.FromStatedValue1(quantity) }, assumptions)
	stated("pass_through", func(value *oapicodegen.StatedValue) error {
		return value.FromSourcedValue(oapicodegen.SourcedValue{Value: 0.9, Why: &why})
	}, assumptions)
	posted := ask(assumptions).JSON200
	first := must((*(*posted.Curves)["facility_power"].Values)[0].AsResultValue0())

	refused := ask(stated("own_price_elasticty", number(-0.7), map[string]*oapicodegen.StatedValue{})).ApplicationproblemJSON422
	problem := map[string]any{"status": refused.Status, "code": refused.Problems[0].Code, "at": refused.Problems[0].At}

	check(json.NewEncoder(os.Stdout).Encode(map[string]any{"read": read, "posted": posted.Curves, "first": first, "problem": problem}))
}
