// Asks the service through the client of openapi-generator for Go and prints what it reads.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"

	"interop/openapigenerator"
)

type curve struct {
	Values any `json:"values,omitempty"`
	By     any `json:"by,omitempty"`
}

type scenario struct {
	Model  string           `json:"model"`
	Curves map[string]curve `json:"curves"`
}

func value(one openapigenerator.ResultValue) any {
	if one.Float64 != nil {
		return *one.Float64
	}
	if one.String != nil {
		return *one.String
	}
	return nil
}

func curves(projection *openapigenerator.Projection) map[string]curve {
	read := map[string]curve{}
	for name, given := range projection.GetCurves() {
		one := curve{}
		if given.HasValues() {
			values := []any{}
			for _, each := range given.GetValues() {
				values = append(values, value(each))
			}
			one.Values = values
		}
		if given.HasBy() {
			by := map[string]any{}
			for element, values := range given.GetBy() {
				if values.ArrayOfAny != nil {
					by[element] = *values.ArrayOfAny
				} else {
					by[element] = *values.MapmapOfStringAny
				}
			}
			one.By = by
		}
		read[name] = one
	}
	return read
}

func stated(assumptions map[string]openapigenerator.StatedValue) openapigenerator.Scenario {
	asked := openapigenerator.NewScenario()
	asked.SetExtends("stargate-10gw")
	given := map[string]*openapigenerator.StatedValue{}
	for name := range assumptions {
		one := assumptions[name]
		given[name] = &one
	}
	asked.Assumptions = given
	return *asked
}

func must[T any](result T, _ any, err error) T {
	if err != nil {
		panic(err)
	}
	return result
}

func main() {
	ctx := context.Background()
	configuration := openapigenerator.NewConfiguration()
	configuration.Servers = openapigenerator.ServerConfigurations{{URL: os.Args[1]}}
	client := openapigenerator.NewAPIClient(configuration)

	read := map[string]scenario{}
	for _, entry := range must(client.ScenariosAPI.ListScenarios(ctx).Execute()).Scenarios {
		detail := must(client.ScenariosAPI.ShowScenario(ctx, entry.Scenario).Execute())
		projection := must(client.ProjectionsAPI.ProjectScenario(ctx, entry.Scenario).Execute())
		read[entry.Scenario] = scenario{*detail.Model.Get(), curves(projection)}
	}

	elasticity, growth := -0.7, "1.25 x/year"
	sourced := openapigenerator.NewSourcedValue(0.9)
	sourced.SetWhy("interop")
	posted := must(client.ProjectionsAPI.RunProjection(ctx).Scenario(stated(map[string]openapigenerator.StatedValue{
		"own_price_elasticity": openapigenerator.Float64AsStatedValue(&elasticity),
		"energy_growth":        openapigenerator.StringAsStatedValue(&growth),
		"pass_through":         openapigenerator.SourcedValueAsStatedValue(sourced),
	})).Execute())
	power := posted.GetCurves()["facility_power"]
	first := *power.GetValues()[0].Float64

	_, _, err := client.ProjectionsAPI.RunProjection(ctx).Scenario(stated(map[string]openapigenerator.StatedValue{
		"own_price_elasticty": openapigenerator.Float64AsStatedValue(&elasticity),
	})).Execute()
	var refused *openapigenerator.GenericOpenAPIError
	if !errors.As(err, &refused) {
		panic("not refused")
	}
	document := refused.Model().(openapigenerator.ProblemDocument)
	problem := map[string]any{"status": document.Status, "code": document.Problems[0].Code, "at": document.Problems[0].At}

	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"read": read, "posted": curves(posted), "first": first, "problem": problem}); err != nil {
		panic(err)
	}
}
