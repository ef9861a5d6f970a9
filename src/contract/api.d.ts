// Written by npm run contract from the operations table.
export interface paths {
    readonly "/v1/projections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Run a scenario: curves over time
         * @description The body is a scenario: the very text of a scenario file, or the same as JSON. To start from one of the library, extend it and state only the differences. Every problem of a scenario comes back at once, each with its place.
         */
        readonly post: operations["runProjection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scenarios/{scenario}/projection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Curves of a scenario of the library, for Excel, Power Query and a browser
         * @description The same answer as POST /v1/projections, from one address: assumptions, curves and format stand in the query.
         */
        readonly get: operations["projectScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/demand-curves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tokens, GPUs and megawatts against a price, an efficiency or any other value, at one date
         * @description Runs one scenario once for each value of one of its variables. A variable that has an equation may be chosen too: its equation then gives way to the value, and the answer says so.
         */
        readonly post: operations["drawDemandCurve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The models and the question each answers
         * @description By name, with its version and the models it includes.
         */
        readonly get: operations["listModels"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A model: inputs, parameters, equations, sources, examples and who depends on whom
         * @description Every variable with its unit and kind, range and source; equations as text and as LaTeX; the graph of dependencies; the examples whose answer is known on paper. As yaml: the file itself.
         */
        readonly get: operations["showModel"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/variables/{variable}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One variable: equation, unit, conversions, source, what it rests on and what it feeds
         * @description With the scenario parameter also the value a scenario gives it and its values over time.
         */
        readonly get: operations["explainVariable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The scenarios and the question each answers
         * @description By name, with the model each runs and the scenario it extends.
         */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scenarios/{scenario}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A scenario: as it was written, and with everything it extends merged in
         * @description As yaml: the file itself, ready to be changed and sent to POST /v1/projections.
         */
        readonly get: operations["showScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Every problem of a model someone is writing
         * @description Reads the text of a model file, checks names, units, kinds, loops and sources and runs its examples. Its includes come from the library. A text that is wrong is answered with 200 and its problems, each with line and column.
         */
        readonly post: operations["checkModel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scenarios/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Every problem of a scenario someone is writing
         * @description Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and tests what it expects. A text that is wrong is answered with 200 and its problems, each with line and column.
         */
        readonly post: operations["checkScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * This page: every address, with examples to try
         * @description Swagger UI over /openapi.json.
         */
        readonly get: operations["showDocs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.yaml": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * This contract as YAML
         * @description OpenAPI 3.1.
         */
        readonly get: operations["showOpenapiYaml"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * This contract as JSON
         * @description OpenAPI 3.1.
         */
        readonly get: operations["showOpenapiJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the service is alive
         * @description Answers without touching the library.
         */
        readonly get: operations["showHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the service can answer questions
         * @description Reads the folders of the library.
         */
        readonly get: operations["showReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Jevons scenario */
        readonly Scenario: {
            /** @constant */
            readonly format?: 1;
            readonly scenario?: string;
            readonly title?: string;
            readonly summary?: string;
            readonly model?: string;
            readonly extends?: string;
            readonly horizon?: {
                readonly from?: number | string;
                readonly to?: number | string;
                readonly step?: ("year" | "quarter" | "month") | string;
            };
            readonly assumptions?: {
                readonly [key: string]: number | string | null | {
                    readonly value: unknown;
                    /** @enum {string} */
                    readonly between?: "step" | "linear" | "log";
                    /** @enum {string} */
                    readonly outside?: "hold" | "refuse" | "trend";
                    readonly why?: string;
                    readonly source?: string | readonly string[];
                };
            };
            readonly series?: {
                readonly [key: string]: null | {
                    readonly points: {
                        readonly [key: string]: unknown;
                    };
                    /** @description Unit of bare numbers among the points */
                    readonly unit?: string;
                    /** @enum {string} */
                    readonly between?: "step" | "linear" | "log";
                    /** @enum {string} */
                    readonly outside?: "hold" | "refuse" | "trend";
                    readonly why?: string;
                    readonly source?: string | readonly string[];
                };
            };
            readonly tables?: {
                readonly [key: string]: null | {
                    readonly [key: string]: null | {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly uncertain?: {
                readonly [key: string]: unknown;
            };
            readonly correlations?: readonly unknown[];
            readonly analyses?: readonly unknown[];
            readonly report?: readonly (string | {
                readonly [key: string]: string;
            })[];
            readonly expect?: readonly {
                /** @description A variable, an element x[abilene], or an aggregate sum(x), max(x, site) */
                readonly of: string;
                readonly at?: number | string;
                readonly during?: number;
                /** @constant */
                readonly always?: true;
                /** @constant */
                readonly ever?: true;
                readonly between?: readonly [
                    number | string,
                    number | string
                ];
                readonly above?: number | string;
                readonly below?: number | string;
                readonly equals?: number | string | null;
                /** @description For equals: an amount, or a share such as "2 %" */
                readonly within?: number | string;
                readonly why?: string;
                readonly source?: string | readonly string[];
            }[];
            readonly sources?: {
                readonly [key: string]: {
                    readonly title: string;
                    readonly publisher: string;
                    readonly year?: number;
                    readonly url?: string;
                    readonly as_of?: string | number;
                    readonly note?: string;
                    /** @enum {string} */
                    readonly confidence?: "high" | "medium" | "low";
                };
            };
        };
        /** @description One scenario, run once for each value of one of its variables */
        readonly DemandCurveRequest: {
            readonly scenario: components["schemas"]["Scenario"];
            /**
             * @description What goes along the curve: a parameter or input, or an auxiliary or flow, whose equation then gives way
             * @example own_price_elasticity
             */
            readonly against: string;
            /**
             * @description First value: a text with its unit, or a pure ratio
             * @example 1 USD/Mtoken
             */
            readonly from: number | string;
            /**
             * @description Last value
             * @example 20 USD/Mtoken
             */
            readonly to: number | string;
            /**
             * @description How many values, both ends among them; 21 when left out
             * @example 21
             */
            readonly points?: number;
            /**
             * @description Equal steps, or equal ratios; linear when left out
             * @enum {string}
             */
            readonly spacing?: "linear" | "log";
            /** @description The instant; the last of the run when left out */
            readonly at?: number | string;
            /**
             * @description The curves to give, by name; those the model and the scenario report when left out
             * @example [
             *       "served_demand",
             *       "accelerators",
             *       "facility_power"
             *     ]
             */
            readonly quantities?: readonly string[];
        };
        /** @description Whatever the file says; what is wrong with it is the answer */
        readonly AnyFile: {
            readonly [key: string]: unknown;
        };
        /** @description Curves over time, column by column */
        readonly Projection: {
            readonly scenario: string | null;
            readonly title: string;
            readonly summary: string;
            readonly model: string;
            /**
             * @description Instants; absent where the model has no time
             * @example [
             *       "2025-01-01",
             *       "2025-04-01"
             *     ]
             */
            readonly time?: readonly string[];
            /**
             * @description year, quarter, month or year/n; absent where the model has no time
             * @example quarter
             */
            readonly step?: string;
            readonly curves: {
                readonly [key: string]: components["schemas"]["Curve"];
            };
            /** @description Variables whose equation gave way to a value of the scenario */
            readonly cut_equations: readonly string[];
            readonly claims: readonly components["schemas"]["ClaimOutcome"][];
            /** @description Warnings */
            readonly problems: readonly components["schemas"]["Problem"][];
            /** @description The sources the answer rests on, by id */
            readonly sources: {
                readonly [key: string]: components["schemas"]["Source"];
            };
            readonly provenance: components["schemas"]["Provenance"];
        };
        /** @description One variable over the run: values, or dims and by */
        readonly Curve: {
            readonly title: string;
            /**
             * @description With its kind: MW(facility) is not MW(it). Empty for a category
             * @example MW(facility)
             */
            readonly unit: string;
            /**
             * @description How a year is made of its steps
             * @enum {string}
             */
            readonly over_time?: "mean" | "last" | "max" | "sum";
            /**
             * @description Labels instead of numbers
             * @constant
             */
            readonly category?: true;
            /** @description Of a curve without dimensions */
            readonly values?: components["schemas"]["CurveValues"];
            /**
             * @description Dimensions of by, outer first
             * @example [
             *       "site",
             *       "generation"
             *     ]
             */
            readonly dims?: readonly string[];
            /** @description Of a curve with dimensions */
            readonly by?: components["schemas"]["ValuesBy"];
        };
        /** @description One value for each entry of time (one in all, where the model has no time); null where there is none; labels where the curve is a category */
        readonly CurveValues: readonly (number | string | null)[];
        /** @description By element of the first dimension, then of the next */
        readonly ValuesBy: {
            readonly [key: string]: components["schemas"]["CurveValues"] | components["schemas"]["ValuesBy"];
        };
        /** @description Something the scenario expects, and whether it holds */
        readonly ClaimOutcome: {
            /** @description The claim in words, with what was found */
            readonly claim: string;
            readonly holds: boolean;
            readonly found: number | string | null;
            readonly why?: string;
            readonly source?: string | readonly string[];
        };
        /** @description One problem, with its place and, where there is one, a remedy */
        readonly Problem: {
            /**
             * @description Stable and dotted: unit.mismatch, name.unknown, loop.algebraic, …
             * @example unit.mismatch
             * @enum {string}
             */
            readonly code: "file.syntax" | "file.duplicate-key" | "file.too-large" | "file.encoding" | "file.not-found" | "file.unreadable" | "file.name" | "field.unknown" | "field.missing" | "field.type" | "field.conflict" | "expression.empty" | "expression.syntax" | "expression.missing-operator" | "expression.unit-literal" | "expression.conditional" | "expression.assignment" | "expression.not-allowed" | "expression.number" | "expression.too-long" | "expression.too-deep" | "name.unknown" | "name.duplicate" | "name.reserved" | "name.style" | "name.not-a-value" | "function.unknown" | "function.arguments" | "function.place" | "unit.unknown" | "unit.mismatch" | "unit.kind" | "unit.price-year" | "unit.not-a-ratio" | "unit.date" | "unit.truth" | "unit.missing" | "dimension.unknown" | "dimension.mismatch" | "dimension.element" | "dimension.reduce" | "dimension.empty" | "loop.algebraic" | "loop.initial" | "include.loop" | "time.missing" | "time.horizon" | "time.off-grid" | "time.undated" | "time.method" | "time.rough" | "run.phase" | "survival.constant" | "solve.residual" | "value.missing" | "value.unreadable" | "value.out-of-range" | "value.not-finite" | "value.not-overridable" | "source.unknown" | "source.missing" | "require.broken" | "claim.unreadable" | "claim.broken" | "scenario.chain" | "limit.exceeded";
            /**
             * @description An error refuses the request; a warning stands beside its answer
             * @enum {string}
             */
            readonly severity: "error" | "warning";
            /**
             * @description JSON Pointer into the document; the whole document is the empty text
             * @example /assumptions/pue
             */
            readonly at: string;
            /**
             * @description The file of the library the problem stands in, where it is not the request
             * @example models/facility-power.yaml
             */
            readonly file?: string;
            /** @description Of YAML, and of JSON */
            readonly line?: number;
            readonly column?: number;
            /** @example pue is in ratio(facility/it), but the value is in MW(it) */
            readonly message: string;
            /** @description What to write instead */
            readonly hint?: string;
        };
        /** @description Where a number comes from */
        readonly Source: {
            readonly title: string;
            readonly publisher: string;
            readonly year?: number;
            readonly url?: string;
            readonly as_of?: string | number;
            /** @enum {string} */
            readonly confidence?: "high" | "medium" | "low";
            readonly licence?: string;
            readonly note?: string;
        };
        /** @description What the answer was made from */
        readonly Provenance: {
            /**
             * @description Hash of model, data, scenario and engine: the same question has the same run
             * @example c5f3a1…
             */
            readonly run: string;
            readonly engine: string;
            readonly model: {
                readonly name: string;
                readonly version: string;
                readonly hash: string;
            };
            readonly scenario: {
                readonly name: string | null;
                readonly hash: string;
            };
        };
        /** @description Why a request was refused (RFC 9457), with every problem at once */
        readonly ProblemDocument: {
            /** @constant */
            readonly type: "about:blank";
            /** @example Unprocessable Entity */
            readonly title: string;
            /** @example 422 */
            readonly status: number;
            /** @description The first problem, and how many there are */
            readonly detail: string;
            /**
             * @description The address that was asked
             * @example /v1/projections
             */
            readonly instance: string;
            readonly problems: readonly components["schemas"]["Problem"][];
        };
        /** @description Quantities against a price, an efficiency or any other value, at one instant */
        readonly DemandCurve: {
            readonly scenario: string | null;
            readonly title: string;
            readonly model: string;
            /** @description Absent where the model has no time */
            readonly at?: string;
            readonly against: {
                readonly name: string;
                readonly title: string;
                readonly unit: string;
                readonly values: readonly number[];
            };
            /** @description One value for each value of against */
            readonly curves: {
                readonly [key: string]: components["schemas"]["Curve"];
            };
            readonly cut_equations: readonly string[];
            readonly problems: readonly components["schemas"]["Problem"][];
            /** @description The sources the answer rests on, by id */
            readonly sources: {
                readonly [key: string]: components["schemas"]["Source"];
            };
            readonly provenance: {
                readonly engine: string;
                readonly model: {
                    readonly name: string;
                    readonly version: string;
                    readonly hash: string;
                };
                readonly scenario: {
                    readonly name: string | null;
                    readonly hash: string;
                };
            };
        };
        readonly ModelList: {
            readonly models: readonly components["schemas"]["ModelSummary"][];
        };
        readonly ModelSummary: {
            /**
             * @description The name of a model
             * @example ai-power
             */
            readonly model: string;
            readonly title: string;
            /** @example 1.0.0 */
            readonly version: string;
            readonly summary: string;
            /** @description Models it takes in by name */
            readonly includes: readonly string[];
        };
        /** @description A model with everything it includes */
        readonly Model: {
            /**
             * @description The name of a model
             * @example ai-power
             */
            readonly model: string;
            readonly title: string;
            /** @example 1.0.0 */
            readonly version: string;
            readonly summary: string;
            /** @description Models it takes in by name */
            readonly includes: readonly string[];
            /** @description The horizon where a scenario gives none; absent where the model has no time */
            readonly time?: {
                readonly from?: string;
                readonly to?: string;
                readonly step: string;
                /** @enum {string} */
                readonly method: "euler" | "rk4";
            };
            readonly dimensions: readonly {
                readonly name: string;
                readonly title: string;
                /** @description Absent where a scenario lists them */
                readonly elements?: readonly string[];
            }[];
            readonly variables: readonly components["schemas"]["ModelVariable"][];
            /** @description An edge from each variable to every variable whose equation names it */
            readonly graph: readonly {
                readonly from: string;
                readonly to: string;
            }[];
            readonly requirements: readonly {
                readonly that: string;
                readonly message: string;
            }[];
            /** @description Cases whose answer is known on paper; they run as tests */
            readonly examples: readonly {
                readonly title: string;
                readonly note?: string;
                readonly sources: readonly string[];
                readonly claims: readonly string[];
            }[];
            /** @description The sources the answer rests on, by id */
            readonly sources: {
                readonly [key: string]: components["schemas"]["Source"];
            };
        };
        /** @description A variable of a model: declaration and equations */
        readonly ModelVariable: {
            /** @example facility_power */
            readonly name: string;
            readonly title: string;
            /** @description The model that declares it: this one or one it includes */
            readonly model: string;
            /** @enum {string} */
            readonly role: "input" | "parameter" | "series" | "stock" | "flow" | "auxiliary" | "category";
            /**
             * @description With its kind; empty for a category
             * @example MW(facility)
             */
            readonly unit: string;
            readonly dims: readonly string[];
            readonly note?: string;
            /** @description As the file writes it: a number in the unit above, a text with its own unit, points, or one of these per element */
            readonly value?: unknown;
            /** @description Lowest and highest legal value */
            readonly range?: readonly unknown[];
            /** @description Ids of sources, or the word assumption */
            readonly sources: readonly string[];
            readonly equations: readonly components["schemas"]["Equation"][];
            /**
             * @description How a year is made of its steps
             * @enum {string}
             */
            readonly over_time?: "mean" | "last" | "max" | "sum";
            /** @description Part of every answer */
            readonly reported: boolean;
        };
        readonly Equation: {
            /** @description What the text gives: = the variable itself; initial, inflow or outflow of a stock; the label of a case; so that, at least, at most of a bounded root */
            readonly role: string;
            /** @example it_power * pue */
            readonly text: string;
            readonly latex: string;
        };
        /** @description Everything a model knows of one variable */
        readonly Variable: {
            /** @example facility_power */
            readonly name: string;
            readonly title: string;
            /** @description The model that declares it: this one or one it includes */
            readonly model: string;
            /** @enum {string} */
            readonly role: "input" | "parameter" | "series" | "stock" | "flow" | "auxiliary" | "category";
            /**
             * @description With its kind; empty for a category
             * @example MW(facility)
             */
            readonly unit: string;
            readonly dims: readonly string[];
            readonly note?: string;
            /** @description As the file writes it: a number in the unit above, a text with its own unit, points, or one of these per element */
            readonly value?: unknown;
            /** @description Lowest and highest legal value */
            readonly range?: readonly unknown[];
            /** @description Ids of sources, or the word assumption */
            readonly sources: readonly string[];
            readonly equations: readonly components["schemas"]["Equation"][];
            /** @description Unit conversions that were put into the equations */
            readonly conversions: readonly {
                readonly of: string;
                readonly from: string;
                readonly to: string;
                readonly factor: number;
            }[];
            readonly rests_on: readonly components["schemas"]["NamedVariable"][];
            readonly feeds: readonly components["schemas"]["NamedVariable"][];
            /** @description The sources the answer rests on, by id */
            readonly source_entries: {
                readonly [key: string]: components["schemas"]["Source"];
            };
            /** @description Its values under the scenario that was asked for */
            readonly under?: {
                readonly scenario: string;
                readonly time?: readonly string[];
                readonly curve: components["schemas"]["Curve"];
            };
        };
        readonly NamedVariable: {
            readonly name: string;
            readonly title: string;
            readonly unit: string;
        };
        readonly ScenarioList: {
            readonly scenarios: readonly components["schemas"]["ScenarioSummary"][];
        };
        readonly ScenarioSummary: {
            /** @example stargate-10gw */
            readonly scenario: string;
            readonly title: string;
            readonly summary: string;
            /** @description The model it runs; null where it extends what cannot be read */
            readonly model: string | null;
            readonly extends: string | null;
        };
        readonly ScenarioDetail: {
            /** @example stargate-10gw */
            readonly scenario: string;
            readonly title: string;
            readonly summary: string;
            /** @description The model it runs; null where it extends what cannot be read */
            readonly model: string | null;
            readonly extends: string | null;
            /** @description As its file writes it */
            readonly written: components["schemas"]["Scenario"];
            /** @description With everything it extends merged in */
            readonly resolved: components["schemas"]["Scenario"];
        };
        /** @description Every problem of a file someone is writing; a text that is wrong is still an answer */
        readonly Check: {
            /** @description No problem is an error */
            readonly ok: boolean;
            /** @description Examples of a model that were run, or expectations of a scenario */
            readonly claims: number;
            /** @description How many of them hold */
            readonly hold: number;
            readonly problems: readonly components["schemas"]["Problem"][];
        };
        readonly OpenapiDocument: {
            readonly [key: string]: unknown;
        };
        readonly Health: {
            /** @constant */
            readonly status: "ok";
            readonly engine: string;
        };
        readonly Readiness: {
            /** @constant */
            readonly status: "ready";
            readonly models: number;
            readonly scenarios: number;
        };
    };
    responses: {
        /** @description The request cannot be read: no body, not JSON or YAML, or a query that this address does not know. */
        readonly UnreadableRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The answer cannot be given in the format asked for. */
        readonly UnknownFormat: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is over the limit: 10 MB of JSON, 2 MB of YAML. */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is of a type that cannot be read: send application/json, application/yaml or text/yaml. */
        readonly WrongContentType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The text was read, but says something that cannot be: every problem at once, each with its place and what to write instead. */
        readonly ScenarioWithProblems: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Something went wrong inside the service; its log says what. */
        readonly OurFault: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description There is no such model, scenario, variable or address. */
        readonly UnknownAddress: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The service cannot read its library. */
        readonly NotReady: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly runProjection: {
        readonly parameters: {
            readonly query?: {
                readonly curves?: string;
                readonly every?: "year";
                readonly format?: "json" | "csv" | "csv-wide";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description A scenario: values, never equations */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scenario"];
                readonly "application/yaml": components["schemas"]["Scenario"];
                readonly "text/yaml": components["schemas"]["Scenario"];
            };
        };
        readonly responses: {
            /** @description The curves, what the scenario expected of them, warnings, sources and provenance */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Projection"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["WrongContentType"];
            readonly 422: components["responses"]["ScenarioWithProblems"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly projectScenario: {
        readonly parameters: {
            readonly query?: {
                readonly set?: readonly string[];
                readonly curves?: string;
                readonly every?: "year";
                readonly format?: "json" | "csv" | "csv-wide";
            };
            readonly header?: never;
            readonly path: {
                /** @description Name of a scenario: GET /v1/scenarios lists them */
                readonly scenario: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The curves, what the scenario expected of them, warnings, sources and provenance */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Projection"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 404: components["responses"]["UnknownAddress"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 422: components["responses"]["ScenarioWithProblems"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly drawDemandCurve: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "json" | "csv" | "csv-wide";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description A scenario, the variable that goes along the curve, and the quantities to give */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DemandCurveRequest"];
                readonly "application/yaml": components["schemas"]["DemandCurveRequest"];
                readonly "text/yaml": components["schemas"]["DemandCurveRequest"];
            };
        };
        readonly responses: {
            /** @description One value of each quantity for each value along the curve */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DemandCurve"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["WrongContentType"];
            readonly 422: components["responses"]["ScenarioWithProblems"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly listModels: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every model of the library */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelList"];
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showModel: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "json" | "yaml";
            };
            readonly header?: never;
            readonly path: {
                /** @description Name of a model: GET /v1/models lists them */
                readonly model: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The model with everything it includes */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Model"];
                    readonly "application/yaml": string;
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 404: components["responses"]["UnknownAddress"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 422: components["responses"]["ScenarioWithProblems"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly explainVariable: {
        readonly parameters: {
            readonly query?: {
                readonly scenario?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Name of a model: GET /v1/models lists them */
                readonly model: string;
                /** @description Name of a variable or category of the model */
                readonly variable: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything the model knows of the variable */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Variable"];
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 404: components["responses"]["UnknownAddress"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 422: components["responses"]["ScenarioWithProblems"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every scenario of the library */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioList"];
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showScenario: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "json" | "yaml";
            };
            readonly header?: never;
            readonly path: {
                /** @description Name of a scenario: GET /v1/scenarios lists them */
                readonly scenario: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The scenario */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioDetail"];
                    readonly "application/yaml": string;
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 404: components["responses"]["UnknownAddress"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 422: components["responses"]["ScenarioWithProblems"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly checkModel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The text of a model file, YAML or JSON */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnyFile"];
                readonly "application/yaml": components["schemas"]["AnyFile"];
                readonly "text/yaml": components["schemas"]["AnyFile"];
            };
        };
        readonly responses: {
            /** @description Whether it is fit to be run, and every problem it has */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Check"];
                };
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["WrongContentType"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly checkScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The text of a scenario file, YAML or JSON */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnyFile"];
                readonly "application/yaml": components["schemas"]["AnyFile"];
                readonly "text/yaml": components["schemas"]["AnyFile"];
            };
        };
        readonly responses: {
            /** @description Whether it is fit to be run, and every problem it has */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Check"];
                };
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["WrongContentType"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showDocs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page for a browser */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 404: components["responses"]["UnknownAddress"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showOpenapiYaml: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The OpenAPI document */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/yaml": string;
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showOpenapiJson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The OpenAPI document */
            readonly 200: {
                headers: {
                    /** @description Send it back as If-None-Match: the answer is 304 when nothing has changed */
                    readonly ETag: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenapiDocument"];
                };
            };
            /** @description Nothing has changed since the answer with this ETag */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly showReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It can */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Readiness"];
                };
            };
            readonly 400: components["responses"]["UnreadableRequest"];
            readonly 406: components["responses"]["UnknownFormat"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
}
