// Written by npm run contract from the operations table.
export interface paths {
    "/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a scenario: curves over time
         * @description The body is a scenario: the text of a scenario file, or the same as JSON. To start from a library scenario, extend it and state only the differences. All problems of a scenario are returned at once, each with its position. Gives up after 10 s of computing. A key needs the scope run.
         */
        post: operations["runProjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{scenario}/projection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Curves of a library scenario, for Excel, Power Query and a browser
         * @description The same answer as POST /v1/projections, from one URL: assumptions, curves, blocks and format are in the query. Gives up after 10 s of computing. A key needs the scope run.
         */
        get: operations["projectScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demand-curves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tokens, GPUs and megawatts against a price, an efficiency or any other variable, at one date
         * @description Runs one scenario once for each value of one of its variables. The variable may have an equation: the value then overrides it, and the answer lists it in cut_equations. Gives up after 20 s of computing. A key needs the scope run.
         */
        post: operations["drawDemandCurve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decompositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Why a quantity changes: the contribution of each factor, or the rebound of a gain in efficiency
         * @description factors splits a change between two dates, or between two scenarios, into what each factor contributes: tokens, compute per token, hardware, utilization, PUE. rebound runs the scenario with and without its gain, with demand that responds to its price and with demand that does not, and says how much of the expected saving is lost. Gives up after 20 s of computing. A key needs the scope run.
         */
        post: operations["decompose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whole curves at every value of one input or of two, of one scenario or of two moved by the same input
         * @description Runs a scenario once for each stop and returns its curves over time. An input without values takes its plausible range. A stop that breaks a requirement of the model has no values and is listed with the reason. In csv and ndjson each input is a column. Gives up after 20 s of computing. A key needs the scope run.
         */
        post: operations["runSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goal-seeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The value of an input at which a claim just holds, such as ten gigawatts in 2030 or more power than without a gain
         * @description Looks at the quantity over the plausible range and the range of the input, and narrows every change of side: all values are returned. With along the same for each value of a second input; with against the claim is about the ratio or the difference of two scenarios. A goal that no value reaches answers with the nearest value and why. Gives up after 20 s of computing. A key needs the scope run.
         */
        post: operations["seekGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ensembles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How sure: percentiles over time, probabilities of claims, and two scenarios on the same draws
         * @description Runs one scenario many times, each time with other values of its uncertain inputs: those that have a distribution or a plausible range. With a second scenario, both run on the same draws, and the answer says in what share of them one has more, the same or fewer. The answer lists what was drawn and what the spread does not hold. Gives up after 60 s of computing. A key needs the scope run.
         */
        post: operations["runEnsemble"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sensitivities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What matters most: how far each input moves a quantity, as a tornado, elementary effects, Sobol indices or rank correlations
         * @description Varies the main assumptions of the model, or the inputs of the request, between percentiles of their distributions or the ends of their plausible ranges. An input that changes no run, or one whose runs have no value, is told and is never a 0. morris and sobol take inputs as independent and name the correlations they leave out. In csv and ndjson a quantity has one line for each input and measure. Gives up after 60 s of computing. A key needs the scope run.
         */
        post: operations["findSensitivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Two to four scenarios against the first: values, differences, ratios, and which assumption makes the difference
         * @description Curves at the dates that all runs have, by year where their steps differ. With explain, scenarios that take some of the differing values from one and the rest from the other are run, and the shares of the differing assumptions are returned; up to ten differences they add up, beyond that what remains is stated. In tables the difference and the ratio are scenarios b - a and b / a. Gives up after 20 s of computing. A key needs the scope run.
         */
        post: operations["compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a batch: many scenarios, run when there is room, and kept until they are collected
         * @description Scenarios of the library by name, scenarios in the body, or a YAML stream with a scenario in each document; with matrix every scenario is run with every combination of values. The answer comes when the batch is on disk: from then on it is run to its end, whatever happens to the service. Questions that somebody waits for go first. The same request with the same Idempotency-Key is one batch. Needs a service that has a place for batches. Gives up after 10 s of computing. A key needs the scope write.
         */
        post: operations["startBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a batch is: counts, and each scenario with its state and headline numbers
         * @description Up to a thousand scenarios at a time, in the order of the request; next says that there are more. A key needs the scope run.
         */
        get: operations["showBatch"];
        put?: never;
        post?: never;
        /**
         * Cancel a batch: what has not ended is not run
         * @description The results of scenarios that have ended stay. A batch that has ended stays as it is. A key needs the scope write.
         */
        delete: operations["cancelBatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batch}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as it happens: an event for each scenario that ends, and one at the end
         * @description Server-sent events. scenario has a scenario of the batch as data; its id counts those that have ended, so a client that was cut off resumes with Last-Event-ID and misses none. end has the batch as data and is the last. A comment every 15 seconds keeps the connection open. A key needs the scope run.
         */
        get: operations["followBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batch}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The results of all scenarios that are done, in one file
         * @description json is a list of projections, the others are one table; the column scenario is the label. Written as it is read: the file has no length in advance. Scenarios that have failed are not in it. While the batch runs, those that are done are. A key needs the scope run.
         */
        get: operations["downloadBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A run of a batch by its hash, from the store
         * @description The hash is that of model, data, scenario and engine, in provenance of every projection. The answer is that of the projection, with the curves that the batch asked for; nothing is computed again. Gives up after 10 s of computing. A key needs the scope run.
         */
        get: operations["showRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The models and the question each answers
         * @description Models by name, with version and included models. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{model}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A model: inputs, parameters, equations, sources, examples and dependencies
         * @description Every variable with its unit and kind, range and source; equations as text and as LaTeX; the dependency graph; the examples with known answers. As yaml: the file itself. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["showModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{model}/main": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inputs of a model that matter most
         * @description Each with a label in plain words, a group, its plausible range and what the ends mean, in the order to show them; and the assumptions of the worlds that a gain is held against. The short part of what the model answers. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["showMainAssumptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{model}/variables/{variable}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One variable: equation, unit, conversions, source, inputs and dependents
         * @description With the scenario parameter, also the value the scenario gives it and its values over time; a key needs the scope run for that. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["explainVariable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scenarios and the question each answers
         * @description Scenarios by name, with the model each runs and the scenario it extends. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{scenario}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A scenario: as written, and with everything it extends merged in
         * @description As yaml: the file itself, ready to be edited and sent to POST /v1/projections. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["showScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the text of a model
         * @description Reads the text of a model file, checks names, units, kinds, loops and sources and runs its examples. Includes come from the library. A text with errors is answered with 200 and its problems, each with line and column. Gives up after 20 s of computing. A key needs the scope run.
         */
        post: operations["checkModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the text of a scenario
         * @description Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and tests its expectations. A text with errors is answered with 200 and its problems, each with line and column. Gives up after 10 s of computing. A key needs the scope run.
         */
        post: operations["checkScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parts of the catalog and their subjects
         * @description External figures that models and scenarios use by id: accelerators, sites, prices, power supply and others. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["listCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of one part: value, unit, date, source, confidence and licence
         * @description Includes their sources; figures of Epoch AI are CC BY 4.0 and name it as their source. The part sources lists all sources. As csv: one row per figure, or per point of a figure given over time. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["showCatalogPart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/{part}/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One figure of the catalog with its sources
         * @description A model or scenario uses it as figure(part.subject.figure), including its sources. Gives up after 10 s of computing. A key needs the scope read.
         */
        get: operations["showFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This page: every endpoint, with examples to try
         * @description Swagger UI over /openapi.json.
         */
        get: operations["showDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract as YAML
         * @description OpenAPI 3.1.
         */
        get: operations["showOpenapiYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract as JSON
         * @description OpenAPI 3.1.
         */
        get: operations["showOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service is alive
         * @description Does not read the library.
         */
        get: operations["showHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service can answer requests
         * @description Reads the folders of the library.
         */
        get: operations["showReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the service does, as numbers for Prometheus
         * @description The text format of Prometheus, of all serving processes. Does not wait for computing. A key needs the scope read.
         */
        get: operations["showMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Jevons scenario */
        Scenario: {
            /**
             * Format: int32
             * @enum {integer}
             */
            format?: 1;
            scenario?: string;
            title?: string;
            summary?: string;
            /** @description Sentences whose numbers are read from the run and the catalog: "Facility power is {facility_power at 2030 as GW}." */
            findings?: string[];
            model?: string;
            extends?: string;
            as_of?: components["schemas"]["AsOfDate"];
            horizon?: {
                from?: components["schemas"]["CalendarDate"];
                to?: components["schemas"]["CalendarDate"];
                step?: string;
            };
            assumptions?: {
                [key: string]: components["schemas"]["StatedValue"] | null;
            };
            series?: {
                [key: string]: null | components["schemas"]["SeriesValues"];
            };
            tables?: {
                [key: string]: null | {
                    [key: string]: null | {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Figures of the catalog this scenario takes another value for, by id */
            figures?: {
                [key: string]: null | components["schemas"]["StatedFigure"];
            };
            /** @description Inputs whose value is not known, with their distributions; null makes one certain that its model holds for uncertain */
            uncertain?: {
                [key: string]: null | components["schemas"]["Distribution"];
            };
            /** @description Rank correlations of uncertain inputs, on top of those of the model */
            correlations?: components["schemas"]["RankCorrelation"][];
            report?: components["schemas"]["ReportEntry"][];
            expect?: components["schemas"]["Claim"][];
            /** @description What was observed of this scenario, to which a conditioned ensemble holds its draws */
            history?: components["schemas"]["Observed"][];
            /** @description Questions about this scenario, which jevons check checks and jevons run --analyses answers */
            analyses?: components["schemas"]["StatedAnalysis"][];
            sources?: {
                [key: string]: components["schemas"]["OwnSource"];
            };
        };
        /** @description Every figure of the catalog as it stood at the end of that year, month or day; default: the newest */
        AsOfDate: number | string;
        CalendarDate: number | string;
        /** @description A pure ratio, "1.9 kW/GPU", or { value, why, source }; value may be dated points or per element */
        StatedValue: number | string | components["schemas"]["SourcedValue"];
        SourcedValue: {
            value: unknown;
            /** @enum {string} */
            between?: "step" | "linear" | "log";
            /** @enum {string} */
            outside?: "hold" | "refuse" | "trend";
            before?: components["schemas"]["Quantity"];
            why?: string;
            source?: components["schemas"]["SourceIds"];
        };
        Quantity: number | string;
        SourceIds: string | string[];
        SeriesValues: {
            points: components["schemas"]["PointsOrCurve"];
            /** @description Unit of bare numbers among the points */
            unit?: string;
            /** @enum {string} */
            between?: "step" | "linear" | "log";
            /** @enum {string} */
            outside?: "hold" | "refuse" | "trend";
            before?: components["schemas"]["Quantity"];
            why?: string;
            source?: components["schemas"]["SourceIds"];
        };
        PointsOrCurve: string | {
            [key: string]: unknown;
        };
        /** @description A number in the figure’s unit, "680 W/GPU", points by date, or { value, why, source, as_of } */
        StatedFigure: number | string | {
            [key: string]: unknown;
        };
        /** @description uniform, normal and lognormal by their parameters or by two quantiles; triangular and pert by low, mode and high; beta by a and b; discrete and empirical by values */
        Distribution: {
            /** @enum {string} */
            distribution: "uniform" | "normal" | "lognormal" | "triangular" | "pert" | "beta" | "discrete" | "empirical";
            low?: components["schemas"]["Quantity"];
            mode?: components["schemas"]["Quantity"];
            high?: components["schemas"]["Quantity"];
            mean?: components["schemas"]["Quantity"];
            /** @description Standard deviation */
            sd?: components["schemas"]["Quantity"];
            median?: components["schemas"]["Quantity"];
            /**
             * Format: double
             * @description Standard deviation of the natural logarithm
             */
            log_sd?: number;
            /**
             * Format: double
             * @description Shape of a beta distribution, whose density is x^(a-1) (1-x)^(b-1)
             */
            a?: number;
            /** Format: double */
            b?: number;
            p1?: components["schemas"]["Quantity"];
            p5?: components["schemas"]["Quantity"];
            p10?: components["schemas"]["Quantity"];
            p25?: components["schemas"]["Quantity"];
            p50?: components["schemas"]["Quantity"];
            p75?: components["schemas"]["Quantity"];
            p90?: components["schemas"]["Quantity"];
            p95?: components["schemas"]["Quantity"];
            p99?: components["schemas"]["Quantity"];
            values?: components["schemas"]["Quantity"][];
            /** @description Share of each value, in any measure */
            weights?: number[];
            /** @description Nothing is drawn outside of it; default: the range of the variable */
            truncate?: components["schemas"]["Quantity"][];
            why?: string;
            source?: components["schemas"]["SourceIds"];
        };
        RankCorrelation: {
            between: string[];
            /**
             * Format: double
             * @description Spearman’s rank correlation
             */
            rank: number;
            why?: string;
        };
        ReportEntry: string | {
            [key: string]: string;
        };
        Claim: {
            /** @description A variable, an element x[abilene], or an aggregate sum(x), max(x, site) */
            of: string;
            at?: components["schemas"]["CalendarDate"];
            /** Format: int32 */
            during?: number;
            always?: boolean;
            ever?: boolean;
            between?: components["schemas"]["Quantity"][];
            above?: components["schemas"]["Quantity"];
            below?: components["schemas"]["Quantity"];
            equals?: components["schemas"]["Quantity"] | null;
            /** @description For equals: an amount, or a share such as "2 %" */
            within?: components["schemas"]["Quantity"];
            /** @description Of the figures it is tested against, where they have one: what they count and what they leave out */
            boundary?: string;
            /** @description May have readings in braces, as findings have */
            why?: string;
            source?: components["schemas"]["SourceIds"];
        };
        /** @description A result that was observed (a value or a figure of the catalog), with one standard error (an amount, or a share such as "10 %"), to which the draws of an ensemble can be held */
        Observed: {
            /** @description A variable, an element x[abilene], or an aggregate sum(x), max(x, site) */
            of: string;
            at?: components["schemas"]["CalendarDate"];
            /** Format: int32 */
            during?: number;
            equals: components["schemas"]["Quantity"];
            within: components["schemas"]["Quantity"];
            /** @description Of the figures it is tested against, where they have one: what they count and what they leave out */
            boundary?: string;
            /** @description May have readings in braces, as findings have */
            why?: string;
            source?: components["schemas"]["SourceIds"];
        };
        StatedAnalysis: {
            /** @description As the body of POST /v1/ensembles, without its scenario */
            ensemble?: {
                [key: string]: unknown;
            };
            /** @description As the body of POST /v1/sensitivities, without its scenario */
            sensitivity?: {
                [key: string]: unknown;
            };
            /** @description As the body of POST /v1/sweeps, without its scenario */
            sweep?: {
                [key: string]: unknown;
            };
            /** @description As the body of POST /v1/goal-seeks, without its scenario */
            goal_seek?: {
                [key: string]: unknown;
            };
            /** @description As the body of POST /v1/comparisons; scenarios are those that this one is compared with */
            comparison?: {
                [key: string]: unknown;
            };
            /** @description As the body of POST /v1/decompositions, without its scenario */
            decomposition?: {
                [key: string]: unknown;
            };
        };
        OwnSource: {
            title: string;
            publisher: string;
            /** Format: int32 */
            year?: number;
            url?: string;
            as_of?: components["schemas"]["SourceDate"];
            note?: string;
            /** @enum {string} */
            confidence?: "high" | "medium" | "low";
        };
        /** @description A date, as the source states it */
        SourceDate: string | number;
        /** @description One scenario, run once for each value of one of its variables */
        DemandCurveRequest: {
            scenario: components["schemas"]["ScenarioOrName"];
            /**
             * @description The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then overridden; one element, x[abilene]; or one point of a series, x@2030
             * @example own_price_elasticity
             */
            against: string;
            /**
             * @description The values, each a text with its unit or a pure ratio; replaces from, to, points and spacing
             * @example [
             *       "1 USD/Mtoken",
             *       "5 USD/Mtoken",
             *       "20 USD/Mtoken"
             *     ]
             */
            values?: components["schemas"]["Quantity"][];
            /**
             * @description First value: a text with its unit, or a pure ratio
             * @example 1 USD/Mtoken
             */
            from?: components["schemas"]["Quantity"];
            /**
             * @description Last value
             * @example 20 USD/Mtoken
             */
            to?: components["schemas"]["Quantity"];
            /**
             * Format: int32
             * @description Number of values including both ends; default 21
             * @example 21
             */
            points?: number;
            /**
             * @description Equal steps or equal ratios; default linear
             * @enum {string}
             */
            spacing?: "linear" | "log";
            /** @description The instant; default: the last of the run */
            at?: components["schemas"]["CalendarDate"];
            /**
             * @description Names of the curves to return; default: those the model and the scenario report
             * @example [
             *       "served_demand",
             *       "accelerators",
             *       "facility_power"
             *     ]
             */
            quantities?: string[];
        };
        /**
         * @description The name of a library scenario, or a scenario in the form of a request body
         * @example stargate-10gw
         */
        ScenarioOrName: string | components["schemas"]["Scenario"];
        /** @description A change of a quantity, to be split */
        DecompositionRequest: {
            /**
             * @description factors: what each factor of the quantity contributes to its change, by LMDI. rebound: how much of the saving that a gain promises is lost, by runs with and without the gain
             * @example factors
             * @enum {string}
             */
            kind: "factors" | "rebound";
            scenario: components["schemas"]["ScenarioOrName"];
            /**
             * @description The quantity that changes, or the resource that is used
             * @example facility_power
             */
            of: string;
            /** @description factors: changes are counted from this scenario, date by date. rebound: the scenario without the gain */
            against?: components["schemas"]["ScenarioOrName"];
            /** @description factors: first date; default: that of the run */
            from?: components["schemas"]["CalendarDate"];
            /** @description factors: last date; default: that of the run */
            to?: components["schemas"]["CalendarDate"];
            /** @description factors: quantities from activity to the one that changes; default: the chain of the model */
            chain?: components["schemas"]["ChainLink"][];
            /**
             * @description rebound: what the gain is set to where there is none; default: what the model says
             * @example {
             *       "algorithmic_growth": "1 x/year"
             *     }
             */
            without_gain?: {
                [key: string]: components["schemas"]["Quantity"] | null;
            };
            /**
             * @description rebound: what keeps demand from responding to its price; default: what the model says
             * @example {
             *       "own_price_elasticity": 0
             *     }
             */
            frozen_demand?: {
                [key: string]: components["schemas"]["Quantity"] | null;
            };
            /**
             * @description rebound: what lifts the limits on growth, for a rebound without them; default: what the model says
             * @example {
             *       "outside_capital": "unlimited"
             *     }
             */
            without_limits?: {
                [key: string]: components["schemas"]["Quantity"] | null;
            };
        };
        /** @description One quantity of a chain */
        ChainLink: {
            /**
             * @description A variable, an element x[abilene], or a total sum(x)
             * @example it_power
             */
            of: string;
            /**
             * @description What it says over the quantity before it
             * @example Share of rated power drawn
             */
            title: string;
        };
        /** @description A scenario, run once for each value of an input, with whole curves */
        SweepRequest: {
            scenario: components["schemas"]["ScenarioOrName"];
            /** @description One input, or two for a grid */
            inputs: components["schemas"]["SweptInput"][];
            /**
             * @description A second scenario, by its name or as a request body, moved by the same inputs
             * @example stargate-10gw-inelastic
             */
            against?: components["schemas"]["OtherScenario"];
            /**
             * @description Names of the curves to return; default: those the model and the scenario report
             * @example [
             *       "served_demand",
             *       "accelerators",
             *       "facility_power"
             *     ]
             */
            quantities?: string[];
        };
        /** @description One input and the values it takes; by default its plausible range */
        SweptInput: {
            /**
             * @description The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then overridden; one element, x[abilene]; or one point of a series, x@2030
             * @example own_price_elasticity
             */
            name: string;
            /**
             * @description The values, each a text with its unit or a pure ratio; replaces from, to, points and spacing
             * @example [
             *       "1 USD/Mtoken",
             *       "5 USD/Mtoken",
             *       "20 USD/Mtoken"
             *     ]
             */
            values?: components["schemas"]["Quantity"][];
            /**
             * @description First value; default: the low end of the plausible range
             * @example -1.5
             */
            from?: components["schemas"]["Quantity"];
            /**
             * @description Last value; default: the high end of the plausible range
             * @example -0.5
             */
            to?: components["schemas"]["Quantity"];
            /**
             * Format: int32
             * @description Number of values including both ends; default 41, and 11 in a grid of two inputs
             * @example 41
             */
            points?: number;
            /**
             * @description Equal steps or equal ratios; default linear
             * @enum {string}
             */
            spacing?: "linear" | "log";
        };
        /**
         * @description The name of a library scenario, a scenario in the form of a request body, or a world that the model of the first scenario declares: without_gain is that scenario without its gain, frozen_demand with demand that does not respond to its price, without_limits without limits
         * @example without_gain
         */
        OtherScenario: ("without_gain" | "frozen_demand" | "without_limits") | string | components["schemas"]["Scenario"];
        /** @description A claim, and the input whose value makes it just hold */
        GoalSeekRequest: {
            scenario: components["schemas"]["ScenarioOrName"];
            goal: components["schemas"]["Goal"];
            input: components["schemas"]["SoughtInput"];
            /** @description A second input: the sought value is returned for each of its values */
            along?: components["schemas"]["SoughtInput"];
            /** @description A second scenario: the goal is about the quantity compared with its own */
            against?: components["schemas"]["OtherScenario"];
            /**
             * @description How the two are compared; default ratio
             * @enum {string}
             */
            compare?: "ratio" | "difference";
        };
        /** @description A claim that equals, is above or is below a value */
        Goal: {
            /** @description A variable, an element x[abilene], or an aggregate sum(x), max(x, site) */
            of: string;
            at?: components["schemas"]["CalendarDate"];
            /** Format: int32 */
            during?: number;
            always?: boolean;
            ever?: boolean;
            /**
             * @description A number with its unit, or a figure of the catalog
             * @example 8 GW
             */
            equals?: components["schemas"]["Quantity"];
            above?: components["schemas"]["Quantity"];
            below?: components["schemas"]["Quantity"];
        };
        /** @description An input and where it is looked for; default: its plausible range and its range */
        SoughtInput: {
            /**
             * @description The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then overridden; one element, x[abilene]; or one point of a series, x@2030
             * @example own_price_elasticity
             */
            name: string;
            /**
             * @description The values, each a text with its unit or a pure ratio; replaces from, to, points and spacing
             * @example [
             *       "1 USD/Mtoken",
             *       "5 USD/Mtoken",
             *       "20 USD/Mtoken"
             *     ]
             */
            values?: components["schemas"]["Quantity"][];
            /**
             * @description First value: a text with its unit, or a pure ratio
             * @example 1 USD/Mtoken
             */
            from?: components["schemas"]["Quantity"];
            /**
             * @description Last value
             * @example 20 USD/Mtoken
             */
            to?: components["schemas"]["Quantity"];
            /**
             * Format: int32
             * @description How many values are looked at first
             * @example 41
             */
            points?: number;
            /**
             * @description Equal steps or equal ratios; default linear
             * @enum {string}
             */
            spacing?: "linear" | "log";
        };
        /** @description A scenario, or two, run many times with uncertain inputs */
        EnsembleRequest: {
            scenario: components["schemas"]["ScenarioOrName"];
            /**
             * @description Another scenario, or a world that the model declares, run on the same draws: an input of one name has the same draw in both
             * @example stargate-10gw-no-gains
             */
            against?: components["schemas"]["OtherScenario"];
            /**
             * Format: int32
             * @description Number of runs; default 1000
             * @example 1000
             */
            draws?: number;
            /**
             * Format: int32
             * @description Equal seeds give equal draws; default 1
             * @example 1
             */
            seed?: number;
            /**
             * @description How the inputs are sampled; default monte-carlo, whose draws are independent
             * @enum {string}
             */
            method?: "monte-carlo" | "latin-hypercube" | "sobol";
            /**
             * @description Whether the draws are held to what the scenario says was observed (history): many are proposed, and those that agree are chosen more often; default false
             * @example true
             */
            conditioned?: boolean;
            /**
             * @description The inputs that vary, as variables x, elements x[abilene] or points x@2030; ["all"]: all that have a distribution or a plausible range and that no scenario sets on purpose. Default: those of them among the main assumptions of the model; all where it lists none or the scenario states what is uncertain. An empty list: none
             * @example [
             *       "own_price_elasticity",
             *       "pass_through"
             *     ]
             */
            inputs?: string[];
            /**
             * @description Names of the curves to return; default: those the model and the scenario report
             * @example [
             *       "served_demand",
             *       "accelerators",
             *       "facility_power"
             *     ]
             */
            quantities?: string[];
            /**
             * @description Default 5, 25, 50, 75, 95
             * @example [
             *       5,
             *       50,
             *       95
             *     ]
             */
            percentiles?: number[];
            /**
             * @description Statements about a result: in what share of the draws do they hold
             * @example [
             *       {
             *         "of": "facility_power",
             *         "at": 2030,
             *         "above": "10 GW"
             *       }
             *     ]
             */
            claims?: components["schemas"]["Claim"][];
            /**
             * @description Quantities whose probability of being above a value is returned, for all values
             * @example [
             *       {
             *         "of": "facility_power",
             *         "at": 2030
             *       }
             *     ]
             */
            exceedance?: {
                /** @description A variable, an element x[abilene], or an aggregate sum(x), max(x, site) */
                of: string;
                /** @description Default: the last of the run */
                at?: components["schemas"]["CalendarDate"];
            }[];
            /**
             * @description Instants of the table of draws. The first is also that of the convergence and of the shares of two worlds. Default: the last of the run
             * @example [
             *       2030
             *     ]
             */
            at?: components["schemas"]["CalendarDate"][];
            /**
             * Format: double
             * @description Relative difference up to which two worlds count as the same; default 0.02
             * @example 0.02
             */
            margin?: number;
        };
        /** @description What matters most for quantities of a scenario at one date */
        SensitivityRequest: {
            scenario: components["schemas"]["ScenarioOrName"];
            /**
             * @description tornado (default): each input alone at its low and its high end. morris: elementary effects, which screen many inputs. sobol: the share of the variance that each input explains, alone and with its interactions. rank: rank correlations over the draws of an ensemble
             * @example tornado
             * @enum {string}
             */
            method?: "tornado" | "morris" | "sobol" | "rank";
            /** @description The inputs to vary. Default: the main assumptions of the model, or every input with a range where it lists none; ["all"] is every input with a range */
            inputs?: components["schemas"]["SensitivityInput"][];
            /**
             * @description Names of the quantities; default: the numbers that the model and the scenario report
             * @example [
             *       "facility_power"
             *     ]
             */
            quantities?: string[];
            /** @description The instant; default: the last of the run */
            at?: components["schemas"]["CalendarDate"];
            /**
             * @description tornado and morris: the percentiles of its distribution between which an input moves; default 5 and 95. An input that has a plausible range only moves between its ends
             * @example [
             *       5,
             *       95
             *     ]
             */
            percentiles?: number[];
            /**
             * Format: int32
             * @description morris: default 20
             */
            trajectories?: number;
            /**
             * Format: int32
             * @description morris: levels of the grid, an even number; default 4
             */
            levels?: number;
            /**
             * Format: int32
             * @description sobol: base points, a multiple of 16; inputs + 2 runs each; default 1024
             * @example 1024
             */
            points?: number;
            /**
             * Format: int32
             * @description rank: default 1000
             */
            draws?: number;
            /**
             * Format: int32
             * @description The same seed gives the same numbers; default 1
             */
            seed?: number;
        };
        /** @description A parameter or an input, x; one element of it, x[abilene]; or one point of a series, x@2030; or all, for every input with a range */
        SensitivityInput: string | components["schemas"]["SensitivityEnds"];
        /** @description An input between ends of the request */
        SensitivityEnds: {
            /** @example own_price_elasticity */
            input: string;
            /**
             * @description Low end: a text with its unit, or a pure ratio
             * @example -1.6
             */
            low?: components["schemas"]["Quantity"];
            /**
             * @description High end
             * @example -0.8
             */
            high?: components["schemas"]["Quantity"];
        };
        /** @description Scenarios to be held against each other */
        ComparisonRequest: {
            /** @description Differences are counted from the first, which is a scenario */
            scenarios: components["schemas"]["OtherScenario"][];
            /**
             * @description Names of the curves to return; default: those the model and the scenario report
             * @example [
             *       "served_demand",
             *       "accelerators",
             *       "facility_power"
             *     ]
             */
            quantities?: string[];
            /** @description A quantity and a date: which differing assumption explains which part of its difference */
            explain?: {
                /** @description A variable, an element x[abilene], or an aggregate sum(x), max(x, site) */
                of: string;
                /** @description Default: the last common date */
                at?: components["schemas"]["CalendarDate"];
            };
        };
        /** @description Scenarios to run, and what their results hold */
        BatchRequest: {
            title?: string;
            /** @description Names of library scenarios, or scenarios; with the matrix at most 10,000 */
            scenarios: components["schemas"]["ScenarioOrName"][];
            /**
             * @description Assumption → its values: every scenario is run with every combination, set on top of it; null removes one
             * @example {
             *       "own_price_elasticity": [
             *         -0.5,
             *         -1
             *       ]
             *     }
             */
            matrix?: {
                [key: string]: components["schemas"]["MatrixValue"][];
            };
            curves?: components["schemas"]["BatchCurves"];
            /**
             * @description One value per year instead of one per step
             * @enum {string}
             */
            every?: "year";
            /** @description Figures of the catalog as they stood then, for every scenario */
            as_of?: string;
        };
        /** @description A pure ratio, a text with its unit, or null, which removes the assumption */
        MatrixValue: number | string | null;
        /** @description Curves of the results; default: those that model and scenario report */
        BatchCurves: "all" | string[];
        /** @description Any text; its problems are the answer */
        AnyFile: {
            [key: string]: unknown;
        };
        /**
         * @description Curves over time, one array of values per curve
         * @example {
         *       "scenario": null,
         *       "title": "NVIDIA's accelerators in the world, 2024 to 2026",
         *       "summary": "How much rated power its chips have in all, and how much of it stands behind one H100-equivalent.",
         *       "findings": [
         *         {
         *           "text": "The chips draw 8.56 GW in all at the beginning of 2026, 7.33 times as much as two years before.",
         *           "readings": [
         *             {
         *               "reading": "stock_power at 2026 as GW(chip)",
         *               "value": 8.562019,
         *               "unit": "GW(chip)",
         *               "at": "2026-01-01"
         *             },
         *             {
         *               "reading": "stock_power at 2026 / stock_power at 2024",
         *               "value": 7.326763335458392,
         *               "unit": "ratio",
         *               "at": "2026-01-01"
         *             }
         *           ]
         *         }
         *       ],
         *       "model": "accelerator-stock",
         *       "time": [
         *         "2024-01-01",
         *         "2025-01-01",
         *         "2026-01-01"
         *       ],
         *       "step": "year",
         *       "curves": {
         *         "stock_power": {
         *           "title": "Rated power of the chips shipped",
         *           "unit": "MW(chip)",
         *           "over_time": "mean",
         *           "values": [
         *             1168.595,
         *             3675.137,
         *             8562.019
         *           ]
         *         },
         *         "power_per_compute": {
         *           "title": "Rated chip power per H100-equivalent, stock average",
         *           "unit": "W(chip)/GPU(h100e)",
         *           "over_time": "mean",
         *           "values": [
         *             839.9610709513252,
         *             777.9014377411419,
         *             626.8289517022848
         *           ]
         *         }
         *       },
         *       "cut_equations": [],
         *       "claims": [
         *         {
         *           "claim": "power_per_compute at 2026-01-01 is 626.829 W(chip)/GPU(h100e), expected below 800 W/GPU",
         *           "holds": true,
         *           "found": 626.8289517022848,
         *           "why": "Newer generations do more for a watt."
         *         }
         *       ],
         *       "problems": [],
         *       "sources": {
         *         "epoch-chip-counts": {
         *           "title": "AI chip counts, cumulative by designer and quarter, edition of September 2026",
         *           "publisher": "Epoch AI",
         *           "year": 2026,
         *           "url": "https://github.com/epoch-research/ai-chip-counts",
         *           "as_of": "2026-09-24",
         *           "confidence": "high",
         *           "licence": "CC BY 4.0",
         *           "note": "Read in the repository, commit 10c28e4, whose own licence is MIT. Medians with 5 and 95 %, from the revenue of the makers; fiscal quarters are dated by calendar quarters."
         *         }
         *       },
         *       "figures": {
         *         "history.accelerator-stock.nvidia_compute": {
         *           "title": "NVIDIA, computing power",
         *           "of": "AI accelerators shipped, added up, at the end of each quarter",
         *           "points": {
         *             "2022-03-31": 66884,
         *             "2022-06-30": 138357,
         *             "2022-09-30": 212491,
         *             "2022-12-31": 289672,
         *             "2023-03-31": 381698,
         *             "2023-06-30": 594338,
         *             "2023-09-30": 938873,
         *             "2023-12-31": 1391249,
         *             "2024-03-31": 1965485,
         *             "2024-06-30": 2649129,
         *             "2024-09-30": 3483079,
         *             "2024-12-31": 4724425,
         *             "2025-03-31": 6418211,
         *             "2025-06-30": 8317762,
         *             "2025-09-30": 10703369,
         *             "2025-12-31": 13659259,
         *             "2026-03-31": 17048399
         *           },
         *           "unit": "GPU(h100e)",
         *           "as_of": "2026-09-24",
         *           "kind": "estimate",
         *           "confidence": "high",
         *           "sources": [
         *             "epoch-chip-counts"
         *           ],
         *           "licences": [
         *             "CC BY 4.0"
         *           ],
         *           "note": "Medians. See nvidia_compute_low and nvidia_compute_high for 5 and 95 %.",
         *           "earlier": [
         *             {
         *               "as_of": "2026-04-03",
         *               "points": {
         *                 "2022-12-31": 289671,
         *                 "2023-12-31": 1391249,
         *                 "2024-12-31": 4724425,
         *                 "2025-12-31": 13659258
         *               },
         *               "kind": "estimate",
         *               "confidence": "high",
         *               "sources": [
         *                 "epoch-chip-stock"
         *               ]
         *             }
         *           ]
         *         },
         *         "history.accelerator-stock.nvidia_power": {
         *           "title": "NVIDIA, power of the chips",
         *           "of": "AI accelerators shipped, added up, at the end of each quarter",
         *           "points": {
         *             "2022-03-31": 84.848,
         *             "2022-06-30": 175.518,
         *             "2022-09-30": 265.971,
         *             "2022-12-31": 345.714,
         *             "2023-03-31": 426.011,
         *             "2023-06-30": 590.744,
         *             "2023-09-30": 847.516,
         *             "2023-12-31": 1168.595,
         *             "2024-03-31": 1611.67,
         *             "2024-06-30": 2160.42,
         *             "2024-09-30": 2826.935,
         *             "2024-12-31": 3675.137,
         *             "2025-03-31": 4678.314,
         *             "2025-06-30": 5722.132,
         *             "2025-09-30": 6994.788,
         *             "2025-12-31": 8562.019,
         *             "2026-03-31": 10370.928
         *           },
         *           "unit": "MW(chip)",
         *           "as_of": "2026-09-24",
         *           "kind": "estimate",
         *           "confidence": "high",
         *           "sources": [
         *             "epoch-chip-counts"
         *           ],
         *           "licences": [
         *             "CC BY 4.0"
         *           ],
         *           "note": "Chips alone: servers, network, cooling and losses come on top.",
         *           "earlier": [
         *             {
         *               "as_of": "2026-04-03",
         *               "points": {
         *                 "2022-12-31": 345,
         *                 "2023-12-31": 1168,
         *                 "2024-12-31": 3675,
         *                 "2025-12-31": 8562
         *               },
         *               "kind": "estimate",
         *               "confidence": "high",
         *               "sources": [
         *                 "epoch-chip-stock"
         *               ]
         *             }
         *           ]
         *         }
         *       },
         *       "provenance": {
         *         "run": "d0e555009cecb216875ecb98e430c675",
         *         "engine": "jevons 0.1.0 javascript v8 11.3.244.8-node.38",
         *         "model": {
         *           "name": "accelerator-stock",
         *           "version": "1.0.0",
         *           "hash": "637ec86cf7e4bf7219bc60cc4de52692b3eedfc32530f75fec71f7266659b08b"
         *         },
         *         "scenario": {
         *           "name": null,
         *           "hash": "fd87d4c379b0f51384e9f55955a3197f159e7aef9dfac20fb26cca18a97e1354"
         *         }
         *       }
         *     }
         */
        Projection: {
            scenario: string | null;
            title: string;
            summary: string;
            /** @description Findings of the scenario with the values of this run; left out if include does not name findings */
            findings?: components["schemas"]["Finding"][];
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /**
             * @description Instants; absent if the model has no time
             * @example [
             *       "2025-01-01",
             *       "2025-04-01"
             *     ]
             */
            time?: string[];
            /**
             * @description year, quarter, month or year/n; absent if the model has no time
             * @example quarter
             */
            step?: string;
            /** @description Curves by name; left out if include does not name values, and so are time and step */
            curves?: {
                [key: string]: components["schemas"]["Curve"];
            };
            /** @description Variables whose equation is overridden by a value of the scenario */
            cut_equations: string[];
            /** @description Expectations of the scenario; left out if include does not name claims */
            claims?: components["schemas"]["ClaimOutcome"][];
            /** @description Warnings and notes */
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: components["schemas"]["Provenance"];
            /** @description Every value the run was made with, given or default; present if include names assumptions */
            assumptions?: components["schemas"]["Assumption"][];
        };
        /** @description A sentence about the results, and the values in it as data */
        Finding: {
            /**
             * @description The sentence with the values of this run filled in
             * @example Facility power is 2.15 GW at the beginning of 2028.
             */
            text: string;
            readings: {
                /**
                 * @description As the scenario writes it between braces
                 * @example facility_power at 2028 as GW
                 */
                reading: string;
                /** @description Not rounded; a date, a label of a category or unlimited as text; null for a missing value */
                value: components["schemas"]["ResultValue"];
                /** @description Unit of a number */
                unit?: string;
                /** @description Date or year of the value */
                at?: string;
                /**
                 * @description Ids of the figures it reads from the catalog
                 * @example [
                 *       "history.openai.compute"
                 *     ]
                 */
                figures?: string[];
            }[];
        };
        /** @description A number, the word unlimited, a date, or a label of a category */
        ResultValue: number | string | null;
        /** @description One variable over the run: values, or dims and by */
        Curve: {
            title: string;
            /**
             * @description Unit with its kind: MW(facility) is not MW(it). Empty for a category
             * @example MW(facility)
             */
            unit: string;
            /**
             * @description How the steps of a year are aggregated
             * @enum {string}
             */
            over_time?: "mean" | "last" | "max" | "sum";
            /** @description True if the values are labels */
            category?: boolean;
            /** @description Values of a curve without dimensions */
            values?: components["schemas"]["CurveValues"];
            /**
             * @description Dimensions of by, outer first
             * @example [
             *       "site",
             *       "generation"
             *     ]
             */
            dims?: string[];
            /** @description Values of a curve with dimensions */
            by?: components["schemas"]["ValuesBy"];
        };
        /** @description One value per entry of time (a single value if the model has no time): a number, null for a missing value, the word unlimited, a date if the unit is date, or a label if the curve is a category */
        CurveValues: components["schemas"]["ResultValue"][];
        /** @description Nested by element, one level per dimension */
        ValuesBy: {
            [key: string]: components["schemas"]["ValuesOfElement"];
        };
        /** @description The values of an element, or one more level for the next dimension */
        ValuesOfElement: unknown[] | {
            [key: string]: components["schemas"]["ValuesOfElement"];
        };
        /** @description An expectation of the scenario, and whether it holds */
        ClaimOutcome: {
            /** @description The claim as text, with the value found */
            claim: string;
            holds: boolean;
            /** @description A number, the word unlimited, a label of a category, or null for a missing value */
            found: components["schemas"]["ResultValue"];
            why?: string;
            source?: components["schemas"]["SourceIds"];
        };
        /** @description One problem with its position and, if known, a hint */
        Problem: {
            /**
             * @description Stable and dotted: unit.mismatch, name.unknown, loop.algebraic, …; later versions add codes
             * @example unit.mismatch
             * @enum {string}
             */
            code: "file.syntax" | "file.duplicate-key" | "file.too-large" | "file.encoding" | "file.not-found" | "file.unreadable" | "file.name" | "field.unknown" | "field.missing" | "field.type" | "field.conflict" | "expression.empty" | "expression.syntax" | "expression.missing-operator" | "expression.unit-literal" | "expression.conditional" | "expression.assignment" | "expression.not-allowed" | "expression.number" | "expression.too-long" | "expression.too-deep" | "name.unknown" | "name.duplicate" | "name.reserved" | "name.style" | "name.not-a-value" | "function.unknown" | "function.arguments" | "function.place" | "unit.unknown" | "unit.mismatch" | "unit.kind" | "unit.price-year" | "unit.not-a-ratio" | "unit.date" | "unit.truth" | "unit.missing" | "dimension.unknown" | "dimension.mismatch" | "dimension.element" | "dimension.reduce" | "dimension.alternatives" | "dimension.empty" | "loop.algebraic" | "loop.initial" | "include.loop" | "time.missing" | "time.horizon" | "time.off-grid" | "time.undated" | "time.method" | "time.coarse" | "time.rough" | "run.phase" | "survival.constant" | "solve.residual" | "value.missing" | "value.unreadable" | "value.out-of-range" | "value.implausible" | "value.not-finite" | "value.not-overridable" | "distribution.parameters" | "correlation.impossible" | "source.unknown" | "source.missing" | "figure.unknown" | "figure.range" | "figure.shape" | "figure.unlabelled" | "figure.boundary" | "figure.later" | "figure.stale" | "lever.no-effect" | "inputs.correlated" | "analyses.unanswered" | "require.broken" | "claim.unreadable" | "claim.broken" | "finding.unreadable" | "meaning.unreadable" | "finding.no-value" | "scenario.chain" | "key.missing" | "key.refused" | "key.scope" | "host.refused" | "file.exposed" | "limit.exceeded";
            /**
             * @description An error refuses the request; a warning accompanies the answer; a note marks a value outside its plausible range
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
            /**
             * @description JSON Pointer into the document; empty for the whole document
             * @example /assumptions/pue
             */
            at: string;
            /**
             * @description The library file that contains the problem, if it is not in the request
             * @example models/facility-power.yaml
             */
            file?: string;
            /**
             * Format: int32
             * @description Line in the YAML or JSON text
             */
            line?: number;
            /** Format: int32 */
            column?: number;
            /** @example pue is in ratio(facility/it), but the value is in MW(it) */
            message: string;
            /** @description How to fix it */
            hint?: string;
        };
        /** @description Where a number comes from */
        Source: {
            title: string;
            publisher: string;
            /** Format: int32 */
            year?: number;
            url?: string;
            as_of?: components["schemas"]["SourceDate"];
            /** @enum {string} */
            confidence?: "high" | "medium" | "low";
            licence?: string;
            note?: string;
        };
        /** @description An external number with its unit, date, source and confidence */
        Figure: {
            title: string;
            /**
             * @description The subject of the figure
             * @example NVIDIA H100 SXM
             */
            of: string;
            value?: components["schemas"]["FigureValue"];
            low?: components["schemas"]["FigureValue"];
            high?: components["schemas"]["FigureValue"];
            /** @description Date → number in the unit, instead of value */
            points?: {
                [key: string]: number;
            };
            /**
             * @description Unit with its kind: W(chip)/GPU is not W(server)/GPU
             * @example W(chip)/GPU
             */
            unit: string;
            /**
             * @description Date the value applies to
             * @example 2022-10
             */
            as_of?: string;
            /**
             * @description Origin: from a specification, reported by a party with direct knowledge, announced, estimated, assumed, or derived from other figures
             * @enum {string}
             */
            kind: "spec" | "reported" | "announced" | "estimate" | "assumption" | "derived";
            /**
             * @description Absent if a user states the value
             * @enum {string}
             */
            confidence?: "high" | "medium" | "low";
            /** @description Not verified in a source */
            unverified?: boolean;
            /** @description How long after as_of the value counts as current */
            shelf_life?: string;
            /**
             * @description What the figure includes and excludes; totals with different boundaries are not comparable
             * @example with-cryptocurrency
             */
            boundary?: string;
            /** @description Ids of sources */
            sources: string[];
            /**
             * @description Licences of the sources that state one: name the source when you redistribute the figure
             * @example [
             *       "CC BY 4.0"
             *     ]
             */
            licences?: string[];
            note?: string;
            /** @description No point is revised once its period is over */
            final?: boolean;
            /** @description Earlier vintages, the oldest first */
            earlier?: components["schemas"]["FigureVintage"][];
            /** @description Present if the figure is taken as of an earlier date: what the catalog has now */
            newest?: components["schemas"]["FigureVintage"];
            /** @description Present if the value is overridden: in the scenario, or in a file the service was started with */
            overridden?: {
                /** @enum {string} */
                by: "scenario" | "file";
                why?: string;
                /** @description The value in the catalog */
                catalog: {
                    value?: components["schemas"]["FigureValue"];
                    low?: components["schemas"]["FigureValue"];
                    high?: components["schemas"]["FigureValue"];
                    /** @description Date → number in the unit, instead of value */
                    points?: {
                        [key: string]: number;
                    };
                };
            };
        };
        /** @description A number in the unit; a date if the unit is date */
        FigureValue: number | string;
        /** @description What a figure was as of another date */
        FigureVintage: {
            /**
             * @description Since when it stood
             * @example 2024-12-20
             */
            as_of?: string;
            value?: components["schemas"]["FigureValue"];
            low?: components["schemas"]["FigureValue"];
            high?: components["schemas"]["FigureValue"];
            /** @description Date → number in the unit, instead of value */
            points?: {
                [key: string]: number;
            };
            /**
             * @description Origin: from a specification, reported by a party with direct knowledge, announced, estimated, assumed, or derived from other figures
             * @enum {string}
             */
            kind: "spec" | "reported" | "announced" | "estimate" | "assumption" | "derived";
            /** @enum {string} */
            confidence?: "high" | "medium" | "low";
            /** @description Ids of sources */
            sources: string[];
            note?: string;
        };
        /** @description Hashes and versions of everything the answer depends on */
        Provenance: {
            /**
             * @description Hash of model, data, scenario and engine: equal requests have equal hashes
             * @example c5f3a1…
             */
            run: string;
            engine: string;
            model: {
                name: string;
                version: string;
                hash: string;
            };
            scenario: {
                name: string | null;
                hash: string;
            };
        };
        /** @description A value the run was made with, and where it comes from */
        Assumption: {
            /**
             * @description The variable, or some of its elements
             * @example it_capacity[abilene]
             */
            variable: string;
            title: string;
            /** @example MW(it_nameplate) */
            unit: string;
            /** @description The number if it is the same for all elements and instants; a date or the word unlimited as text; otherwise null */
            value: components["schemas"]["ResultValue"];
            /**
             * @description As written in its file
             * @example abilene: 843 MW, milam: 200 MW
             */
            stated: string;
            /**
             * @description Where the value comes from: a default of the model, an ancestor of the scenario, the scenario itself, or the request
             * @enum {string}
             */
            from: "default" | "parent" | "scenario" | "request";
            /** @description The model or scenario that states it */
            by?: string;
            /** @description Ids of sources, or the word assumption */
            sources: string[];
            /** @description Ids of the catalog figures it names */
            figures: string[];
            /** @example 0 to 1 */
            range?: string;
            /** @example 0.2 to 0.6 */
            plausible?: string;
        };
        /** @description Why a request was refused (RFC 9457), with every problem at once */
        ProblemDocument: {
            /** @enum {string} */
            type: "about:blank";
            title: string;
            /** Format: int32 */
            status: number;
            /** @description The first problem, and the number of problems */
            detail: string;
            /** @description The requested path */
            instance: string;
            problems: components["schemas"]["Problem"][];
        };
        /**
         * @description Quantities against a price, an efficiency or any other variable, at one instant
         * @example {
         *       "scenario": null,
         *       "title": "Elastic demand",
         *       "model": "elastic-demand",
         *       "at": "2027-01-01",
         *       "against": {
         *         "name": "price_ratio",
         *         "title": "Price index (start = 1)",
         *         "unit": "ratio",
         *         "values": [
         *           0.25,
         *           0.5,
         *           1
         *         ]
         *       },
         *       "curves": {
         *         "demand": {
         *           "title": "Demand",
         *           "unit": "Ttoken/year",
         *           "values": [
         *             14203.087845858057,
         *             5790.046099661297,
         *             2358.426195795992
         *           ]
         *         }
         *       },
         *       "cut_equations": [],
         *       "problems": [
         *         {
         *           "code": "value.implausible",
         *           "severity": "note",
         *           "at": "/scenario/assumptions/price_carry_over",
         *           "message": "price_carry_over is 0, outside its plausible range 0.05 to 0.8, central 0.38",
         *           "hint": "elastic-demand states that range, by small-van-dender-2007, assumption"
         *         }
         *       ],
         *       "sources": {
         *         "exponential-view-2026": {
         *           "title": "The State of the AI Economy, as summarised by krosoft",
         *           "publisher": "Exponential View",
         *           "year": 2026,
         *           "url": "https://www.krosoft.nl/digest/digest-ai-discourse-2026-06-25/",
         *           "as_of": "2026-06-26",
         *           "confidence": "medium",
         *           "note": "A tenth off the price goes with 12 to 18 % more tokens, an exponent of 1.08 to 1.57; the method is not disclosed and may contain growth that has nothing to do with price."
         *         },
         *         "nber-emerging-market": {
         *           "title": "The Emerging Market for Intelligence, as reported by aione.chat",
         *           "publisher": "NBER working paper",
         *           "year": 2026,
         *           "url": "https://aione.chat/2026/01/04/price-elasticity-of-demand-for-large-language-models-estimated-at-1-11-en-version/",
         *           "as_of": "2025-12-01",
         *           "confidence": "medium",
         *           "note": "An elasticity of −1.11 from price differences between providers of the same open-weight model, so it contains switching between providers."
         *         },
         *         "open-weight-competition": {
         *           "title": "Open-weight competition, results and robustness",
         *           "publisher": "austin-cheng98 on GitHub, from captures of OpenRouter",
         *           "year": 2026,
         *           "url": "https://github.com/austin-cheng98/open-weight-competition",
         *           "as_of": "2026-05-11",
         *           "confidence": "high",
         *           "note": "19,803 observations of 634 models, November 2023 to May 2026, with effects of model and date; 708 changes of price. Not peer reviewed, no licence stated."
         *         }
         *       },
         *       "figures": {
         *         "elasticities.language-models.own_price": {
         *           "title": "Own-price elasticity over the long run that the models start from",
         *           "of": "Tokens of language models",
         *           "value": -1.3,
         *           "low": -2,
         *           "high": -0.4,
         *           "unit": "ratio",
         *           "as_of": "2026-11-23",
         *           "kind": "assumption",
         *           "confidence": "medium",
         *           "shelf_life": "5 year",
         *           "sources": [
         *             "nber-emerging-market",
         *             "exponential-view-2026",
         *             "open-weight-competition",
         *             "assumption"
         *           ],
         *           "note": "Between the −1.11 of switching providers and the −1.08 to −1.57 of the whole market; wide because contested, and measured on price differences far smaller than a large cut. The weak end is one and a quarter standard errors from the −0.53 of a model's tokens to its own price within weeks."
         *         }
         *       },
         *       "provenance": {
         *         "engine": "jevons 0.1.0 javascript v8 11.3.244.8-node.38",
         *         "model": {
         *           "name": "elastic-demand",
         *           "version": "1.0.0",
         *           "hash": "58368823b9372fb7cae9faf7975eee7a9b3a536c1103dd454e3c07b44655877b"
         *         },
         *         "scenario": {
         *           "name": null,
         *           "hash": "32cd7b75641b5870525671b9806eef288371c24a82d4f0591c70b3edc5e79fce"
         *         }
         *       }
         *     }
         */
        DemandCurve: {
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /** @description Absent if the model has no time */
            at?: string;
            /** @description The axis: the variable that is varied; left out if include does not name values */
            against?: {
                name: string;
                title: string;
                unit: string;
                values: number[];
            };
            /** @description One value for each value of against; left out if include does not name values */
            curves?: {
                [key: string]: components["schemas"]["Curve"];
            };
            cut_equations: string[];
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: {
                engine: string;
                model: {
                    name: string;
                    version: string;
                    hash: string;
                };
                scenario: {
                    name: string | null;
                    hash: string;
                };
            };
        };
        /** @description A change split into its factors, or the rebound of a gain */
        Decomposition: {
            /** @enum {string} */
            kind: "factors" | "rebound";
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /** @description Name of the scenario of against; absent where the question names none */
            reference?: string | null;
            of: string;
            /**
             * @description Of the quantity
             * @example MW(facility)
             */
            unit: string;
            /** @description factors: first date; absent if the model has no time */
            from?: string;
            /** @description factors: last date; absent if the model has no time */
            to?: string;
            /**
             * Format: double
             * @description factors: the quantity before the change
             */
            before?: number;
            /**
             * Format: double
             * @description factors: the quantity after it
             */
            after?: number;
            /** Format: double */
            change?: number;
            /** @description In the order of the chain; left out if include does not name factors */
            factors?: components["schemas"]["Factor"][];
            /** @description rebound: the worlds as used */
            settings?: {
                without_gain?: {
                    [key: string]: components["schemas"]["Quantity"] | null;
                };
                frozen_demand: {
                    [key: string]: components["schemas"]["Quantity"] | null;
                };
                without_limits?: {
                    [key: string]: components["schemas"]["Quantity"] | null;
                };
            };
            /** @description Dates, or calendar years; absent if the model has no time */
            time?: string[];
            /** @description factors: change and each factor, between dates what the stretch up to each date contributed, between scenarios what stands between them at each date. rebound: log and arc rebound, regime, and the use in each world; left out if include does not name values */
            curves?: {
                [key: string]: components["schemas"]["Curve"];
            };
            cut_equations: string[];
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: {
                engine: string;
                model: {
                    name: string;
                    version: string;
                    hash: string;
                };
                scenario: {
                    name: string | null;
                    hash: string;
                };
            };
        };
        /** @description What one factor contributes to a change */
        Factor: {
            /**
             * @description Name of its curve
             * @example factor_2
             */
            name: string;
            /** @example Compute per token (algorithms) */
            title: string;
            /**
             * @description The quantity over the one before it
             * @example it_power ÷ it_nameplate_power
             */
            ratio: string;
            /** Format: double */
            before: number;
            /** Format: double */
            after: number;
            /**
             * Format: double
             * @description In the unit of the quantity; contributions add up to the change
             */
            contribution: number;
            /** @description Of the change; null where nothing changes */
            share: number | null;
        };
        /**
         * @description Whole curves at every value of one input or two
         * @example {
         *       "inputs": [
         *         {
         *           "name": "own_price_elasticity",
         *           "title": "Own-price elasticity of demand",
         *           "unit": "ratio",
         *           "values": [
         *             -1.4,
         *             -0.6
         *           ]
         *         }
         *       ],
         *       "worlds": [
         *         {
         *           "scenario": null,
         *           "title": "Elastic demand",
         *           "model": "elastic-demand",
         *           "time": [
         *             "2025-01-01",
         *             "2026-01-01",
         *             "2027-01-01"
         *           ],
         *           "step": "year",
         *           "curves": {
         *             "demand": {
         *               "title": "Demand",
         *               "unit": "Ttoken/year",
         *               "over_time": "mean",
         *               "values": [
         *                 [
         *                   1319.3215453986172,
         *                   3059.04535481528,
         *                   6198.4404731442255
         *                 ],
         *                 [
         *                   757.858283255199,
         *                   1759.6891401494543,
         *                   3574.7056558600807
         *                 ]
         *               ]
         *             }
         *           },
         *           "refused": [],
         *           "cut_equations": [],
         *           "problems": []
         *         }
         *       ]
         *     }
         */
        Sweep: {
            /** @description The inputs, outer first; left out if include does not name values */
            inputs?: components["schemas"]["InputAxis"][];
            /** @description The scenario, then the one it is held against */
            worlds: components["schemas"]["SweptWorld"][];
        };
        /** @description An input and the values it takes */
        InputAxis: {
            name: string;
            title: string;
            unit: string;
            values: number[];
            /** @description What each value means, of a main assumption */
            says?: string[];
        };
        /** @description The curves of one scenario at every stop */
        SweptWorld: {
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /** @description Absent if the model has no time; left out if include does not name values */
            time?: string[];
            step?: string;
            /** @description left out if include does not name values */
            curves?: {
                [key: string]: components["schemas"]["SweptCurve"];
            };
            /** @description The stops that break a requirement of the model, and why; their values are null */
            refused: {
                /**
                 * Format: int32
                 * @description Index of the stop
                 */
                stop: number;
                /**
                 * @description The inputs at this stop
                 * @example pue at 0.9 ratio
                 */
                at: string;
                problems: components["schemas"]["Problem"][];
            }[];
            cut_equations: string[];
            /** @description Warnings and notes, of the runs at both ends and of three between */
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: {
                engine: string;
                model: {
                    name: string;
                    version: string;
                    hash: string;
                };
                scenario: {
                    name: string | null;
                    hash: string;
                };
            };
        };
        /** @description One variable over the run at each stop: values, or dims and by */
        SweptCurve: {
            title: string;
            /** @example MW(facility) */
            unit: string;
            /**
             * @description How the steps of a year are aggregated
             * @enum {string}
             */
            over_time?: "mean" | "last" | "max" | "sum";
            /** @description True if the values are labels */
            category?: boolean;
            /** @description Values of a curve without dimensions */
            values?: components["schemas"]["StopValues"];
            /**
             * @description Dimensions of by, outer first
             * @example [
             *       "site"
             *     ]
             */
            dims?: string[];
            /** @description Values of a curve with dimensions, nested by element */
            by?: {
                [key: string]: components["schemas"]["StopsOfElement"];
            };
        };
        /** @description One list for each stop, with one value per entry of time; stops in the order of inputs, the last fastest */
        StopValues: components["schemas"]["CurveValues"][];
        /** @description The values of an element at each stop, or one more level for the next dimension */
        StopsOfElement: components["schemas"]["StopValues"] | {
            [key: string]: components["schemas"]["StopsOfElement"];
        };
        /**
         * @description The values of an input that make a claim just hold
         * @example {
         *       "scenario": null,
         *       "title": "Rebound",
         *       "model": "rebound",
         *       "goal": "rebound_log: above 30",
         *       "unit": "ratio",
         *       "bound": 30,
         *       "input": {
         *         "name": "own_price_elasticity",
         *         "title": "Own-price elasticity of demand",
         *         "unit": "ratio",
         *         "from": -2,
         *         "to": 0
         *       },
         *       "sought": [
         *         {
         *           "attained": false,
         *           "solutions": [],
         *           "nearest": {
         *             "value": -2,
         *             "found": 1.6
         *           },
         *           "why": "the quantity is 0 to 1.6 for own_price_elasticity from -2 to 0, below 30",
         *           "refused": 0
         *         }
         *       ],
         *       "scan": {
         *         "values": [
         *           -2,
         *           -1,
         *           0
         *         ],
         *         "found": [
         *           1.6,
         *           0.8,
         *           0
         *         ]
         *       },
         *       "cut_equations": [],
         *       "problems": []
         *     }
         */
        GoalSeek: {
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /**
             * @description The goal as text
             * @example facility_power at 2030: equals 8 GW
             */
            goal: string;
            /** @description Unit of bound and found */
            unit: string;
            /** Format: double */
            bound: number;
            input: {
                name: string;
                title: string;
                unit: string;
                /** Format: double */
                from: number;
                /** Format: double */
                to: number;
            };
            second?: {
                name: string;
                title: string;
                unit: string;
            };
            /** @description The second scenario */
            compared?: {
                scenario: string | null;
                title: string;
                model: string;
                /** @enum {string} */
                compare: "ratio" | "difference";
                cut_equations: string[];
            };
            sought: components["schemas"]["Sought"][];
            /** @description The values that were looked at first; left out if include does not name values */
            scan?: {
                values: number[];
                found: (number | null)[];
            };
            cut_equations: string[];
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: {
                engine: string;
                model: {
                    name: string;
                    version: string;
                    hash: string;
                };
                scenario: {
                    name: string | null;
                    hash: string;
                };
            };
        };
        /** @description What was found, at one value of the second input if there is one */
        Sought: {
            /**
             * Format: double
             * @description Value of the second input
             */
            along?: number;
            /** @description Whether some value of the input reaches the goal */
            attained: boolean;
            /** @description In ascending order */
            solutions: components["schemas"]["Solution"][];
            /** @description Present where the goal holds at every value that was looked at */
            throughout?: boolean;
            /** @description The value that comes closest, where none reaches the goal */
            nearest?: {
                /** Format: double */
                value: number;
                /** Format: double */
                found: number;
            };
            /** @description Why no value makes the goal just hold */
            why?: string;
            /**
             * Format: int32
             * @description Runs that break a requirement or have no value
             */
            refused: number;
        };
        /** @description A value of the input at which the goal just holds */
        Solution: {
            /** Format: double */
            value: number;
            /**
             * Format: double
             * @description End of a stretch of values that all reach the goal
             */
            to?: number;
            /**
             * Format: double
             * @description The quantity there, in unit
             */
            found: number;
            /**
             * @description How the quantity meets the bound
             * @enum {string}
             */
            kind: "crosses" | "touches" | "jumps" | "stays";
            /**
             * @description For above and below: on which side of the value the goal holds
             * @enum {string}
             */
            holds?: "above" | "below";
            /** @description Present where the value lies outside the plausible range of the input */
            plausible?: boolean;
        };
        /**
         * @description Percentiles, probabilities and two worlds, from many runs
         * @example {
         *       "scenario": null,
         *       "title": "Elastic demand",
         *       "model": "elastic-demand",
         *       "compared_with": {
         *         "scenario": null,
         *         "title": "Elastic demand"
         *       },
         *       "draws": {
         *         "asked": 100,
         *         "counted": 100,
         *         "seed": 1,
         *         "method": "monte-carlo",
         *         "refused": {
         *           "count": 0,
         *           "why": []
         *         },
         *         "refused_against": {
         *           "count": 0,
         *           "why": []
         *         }
         *       },
         *       "percentiles": [
         *         5,
         *         50,
         *         95
         *       ],
         *       "percentile_error": 0,
         *       "margin": 0.02,
         *       "notes": [
         *         "The spread is that of 2 inputs alone. All other values, and the equations, are taken as certain.",
         *         "The scenario states nothing that was observed, so the draws are not held to history.",
         *         "The inputs are drawn independently of each other.",
         *         "Both worlds have the same draw of 2 inputs of the same name. Up to 2 % apart counts as the same."
         *       ],
         *       "worlds": [
         *         {
         *           "curve": "demand",
         *           "title": "Demand",
         *           "element": [],
         *           "at": "2027-01-01",
         *           "more": 1,
         *           "same": 0,
         *           "fewer": 0,
         *           "standard_error": 0
         *         }
         *       ],
         *       "claims": [
         *         {
         *           "claim": "demand at 2027: above 3000 Ttoken/year",
         *           "probability": 0.99,
         *           "low": 0.9455138038212946,
         *           "high": 0.9982325679358593,
         *           "base": true,
         *           "against": 0,
         *           "standard_error": 0.009949874371066205,
         *           "without_value": 0
         *         }
         *       ],
         *       "uncertain_inputs": [
         *         {
         *           "name": "growth_fade",
         *           "title": "Fade time of growth without a price",
         *           "unit": "year",
         *           "distribution": "lognormal, median 6 year, log_sd 0.42, cut to 1 to 60",
         *           "mean": 6.553296926232408,
         *           "p5": 3.007049657132717,
         *           "p50": 6.000031347557533,
         *           "p95": 11.972351342470267,
         *           "base": 6,
         *           "origin": "model",
         *           "from": "elastic-demand",
         *           "sources": [
         *             "assumption"
         *           ],
         *           "why": "Between the spread of the internet and the usual time to the peak of adoption."
         *         },
         *         {
         *           "name": "own_price_elasticity",
         *           "title": "Own-price elasticity of demand",
         *           "unit": "ratio",
         *           "distribution": "normal, mean -1.1, sd 0.36, cut to -3 to -0.05",
         *           "mean": -1.102045060878636,
         *           "p5": -1.6924560401004238,
         *           "p50": -1.1007981173997312,
         *           "p95": -0.5136416361354894,
         *           "base": -1.3,
         *           "origin": "model",
         *           "from": "demand-curve",
         *           "sources": [
         *             "exponential-view-2026",
         *             "fouquet-pearson-2012",
         *             "assumption"
         *           ],
         *           "why": "Nobody has measured the whole market. Between the response to a posted price within weeks and responses that take in new models."
         *         }
         *       ],
         *       "uncertain_inputs_compared": [],
         *       "correlations": [],
         *       "fixed_inputs": [],
         *       "time": [
         *         "2025-01-01",
         *         "2026-01-01",
         *         "2027-01-01"
         *       ],
         *       "step": "year",
         *       "curves": {
         *         "demand": {
         *           "title": "Demand",
         *           "unit": "Ttoken/year",
         *           "over_time": "mean",
         *           "dims": [
         *             "statistic"
         *           ],
         *           "by": {
         *             "base": [
         *               1231.1444133449163,
         *               2863.2243648892468,
         *               5849.65421853733
         *             ],
         *             "mean": [
         *               1112.0971531707003,
         *               2583.9872866237283,
         *               5296.686739048188
         *             ],
         *             "p5": [
         *               746.915821990543,
         *               1749.0786850521818,
         *               3502.2675912223135
         *             ],
         *             "p50": [
         *               1056.6910520765578,
         *               2446.4801811514685,
         *               4996.732150616065
         *             ],
         *             "p95": [
         *               1703.065744947844,
         *               3909.9621676819024,
         *               8253.685859032707
         *             ]
         *           }
         *         },
         *         "demand.against": {
         *           "title": "Demand: the other world",
         *           "unit": "Ttoken/year",
         *           "over_time": "mean",
         *           "dims": [
         *             "statistic"
         *           ],
         *           "by": {
         *             "base": [
         *               500,
         *               1162.8304258434255,
         *               2375.6978284311535
         *             ],
         *             "mean": [
         *               500,
         *               1161.7771262698736,
         *               2381.976944360475
         *             ],
         *             "p5": [
         *               500,
         *               1099.0372198016917,
         *               1957.4816695913448
         *             ],
         *             "p50": [
         *               500,
         *               1166.228584905456,
         *               2400.761683311865
         *             ],
         *             "p95": [
         *               500,
         *               1206.3790831478257,
         *               2721.007166691314
         *             ]
         *           }
         *         },
         *         "demand.difference": {
         *           "title": "Demand: difference from the other world",
         *           "unit": "Ttoken/year",
         *           "over_time": "mean",
         *           "dims": [
         *             "statistic"
         *           ],
         *           "by": {
         *             "base": [
         *               731.1444133449163,
         *               1700.3939390458213,
         *               3473.9563901061765
         *             ],
         *             "mean": [
         *               612.0971531707,
         *               1422.2101603538542,
         *               2914.7097946877147
         *             ],
         *             "p5": [
         *               246.91582199054304,
         *               574.7703617014068,
         *               1175.1737553218916
         *             ],
         *             "p50": [
         *               556.6910520765579,
         *               1300.7906779469165,
         *               2605.8420779131848
         *             ],
         *             "p95": [
         *               1203.065744947844,
         *               2755.9650442960574,
         *               5656.689579408795
         *             ]
         *           }
         *         },
         *         "demand.ratio": {
         *           "title": "Demand: ratio to the other world",
         *           "unit": "ratio",
         *           "over_time": "mean",
         *           "dims": [
         *             "statistic"
         *           ],
         *           "by": {
         *             "base": [
         *               2.4622888266898326,
         *               2.4622888266898326,
         *               2.4622888266898335
         *             ],
         *             "mean": [
         *               2.2241943063414005,
         *               2.224194306341401,
         *               2.224194306341401
         *             ],
         *             "p5": [
         *               1.4938316439810861,
         *               1.4938316439810861,
         *               1.493831643981086
         *             ],
         *             "p50": [
         *               2.113382104153116,
         *               2.113382104153116,
         *               2.113382104153116
         *             ],
         *             "p95": [
         *               3.406131489895688,
         *               3.4061314898956883,
         *               3.406131489895688
         *             ]
         *           }
         *         },
         *         "demand.worlds": {
         *           "title": "Demand: share of the draws",
         *           "unit": "ratio",
         *           "over_time": "mean",
         *           "dims": [
         *             "outcome"
         *           ],
         *           "by": {
         *             "more": [
         *               1,
         *               1,
         *               1
         *             ],
         *             "same": [
         *               0,
         *               0,
         *               0
         *             ],
         *             "fewer": [
         *               0,
         *               0,
         *               0
         *             ]
         *           }
         *         }
         *       },
         *       "cut_equations": [],
         *       "problems": [
         *         {
         *           "code": "value.implausible",
         *           "severity": "note",
         *           "at": "/inputs/ceiling_ratio",
         *           "file": "models/demand-curve.yaml",
         *           "line": 26,
         *           "column": 3,
         *           "message": "ceiling_ratio is unlimited, outside its plausible range 50 to 2000",
         *           "hint": "demand-curve states that range, by assumption"
         *         }
         *       ]
         *     }
         */
        Ensemble: {
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /** @description The other scenario */
            compared_with?: {
                scenario: string | null;
                title: string;
            };
            draws: {
                /** Format: int32 */
                asked: number;
                /**
                 * Format: int32
                 * @description Draws that every world answers
                 */
                counted: number;
                /** Format: int32 */
                seed: number;
                /** @enum {string} */
                method: "monte-carlo" | "latin-hypercube" | "sobol";
                refused: components["schemas"]["RefusedDraws"];
                refused_against?: components["schemas"]["RefusedDraws"];
                conditioned?: components["schemas"]["Conditioned"];
            };
            percentiles: number[];
            /**
             * Format: double
             * @description Bound of the relative error of a percentile; 0: exact, by definition 7 of Hyndman and Fan, as Excel and NumPy have it
             */
            percentile_error: number;
            /** Format: double */
            margin?: number;
            /** @description What the spread does not hold */
            notes: string[];
            /** @description The shares of two worlds at one instant; those of every instant are among the curves */
            worlds?: components["schemas"]["PairedShare"][];
            /** @description left out if include does not name claims */
            claims?: components["schemas"]["ClaimShare"][];
            /** @description left out if include does not name exceedance */
            exceedance?: components["schemas"]["Exceedance"][];
            /** @description left out if include does not name convergence */
            convergence?: components["schemas"]["Convergence"][];
            /** @description What was drawn; left out if include does not name inputs */
            uncertain_inputs?: components["schemas"]["UncertainInput"][];
            /** @description Those that only the other world has, or has otherwise */
            uncertain_inputs_compared?: components["schemas"]["UncertainInput"][];
            /** @description Rank correlations of the draws */
            correlations?: {
                between: string[];
                /** Format: double */
                rank: number;
                why?: string;
            }[];
            /** @description Inputs with a distribution or a plausible range that keep their value */
            fixed_inputs?: {
                name: string;
                why: string;
            }[];
            /** @description Instants; absent if the model has no time, and in a table of draws */
            time?: string[];
            step?: string;
            /** @description In a table of draws, the number of each */
            draw?: number[];
            /** @description Each curve has one more dimension, statistic: base is the run without uncertainty, mean and p5 to p95 are of the draws. A category has the share of the draws in each case. With another world there are also x.against, x.difference, x.ratio and x.worlds, the shares of more, same and fewer. In a table of draws: one value per draw; left out if include does not name values */
            curves?: {
                [key: string]: components["schemas"]["Curve"];
            };
            cut_equations: string[];
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: {
                engine: string;
                model: {
                    name: string;
                    version: string;
                    hash: string;
                };
                scenario: {
                    name: string | null;
                    hash: string;
                };
                compared_with?: {
                    name: string | null;
                    hash: string;
                };
            };
        };
        /** @description Draws that break a requirement of the model; they are left out */
        RefusedDraws: {
            /** Format: int32 */
            count: number;
            /** @description Problems of the first of them */
            why: components["schemas"]["Problem"][];
        };
        /** @description How draws were held to what was observed */
        Conditioned: {
            /**
             * @example [
             *       "facility_power at 2026: equals 1.9 GW within 15 %"
             *     ]
             */
            observed: string[];
            /**
             * Format: int32
             * @description Draws from which they were chosen
             */
            proposals: number;
            /**
             * Format: double
             * @description How many independent draws they are worth
             */
            effective: number;
        };
        /** @description In how many draws one world has more of a quantity than the other */
        PairedShare: {
            curve: string;
            title: string;
            element: string[];
            at?: string;
            /** @description Share of the draws in which the scenario has more than the other */
            more: number | null;
            /** @description Share of the draws in which they are within the margin of each other */
            same: number | null;
            fewer: number | null;
            /** @description Of the larger of more and fewer */
            standard_error: number | null;
        };
        /** @description The probability of a claim */
        ClaimShare: {
            /** @example facility_power at 2030: above 10 GW */
            claim: string;
            /** @description Share of the draws in which it holds */
            probability: number | null;
            standard_error: number | null;
            /** @description Lower end of the 95 % interval of the probability */
            low: number | null;
            high: number | null;
            /** @description Share of the draws in which its quantity has no value, so that it does not hold */
            without_value: number | null;
            /** @description Whether it holds in the run without uncertainty */
            base: boolean;
            /** @description The same share in the other world */
            against?: number | null;
        };
        /** @description The value that a quantity exceeds with each probability */
        Exceedance: {
            of: string;
            title: string;
            unit: string;
            at?: string;
            /** @description Probabilities of being above the value of the same place */
            probabilities: number[];
            values: (number | null)[];
        };
        /** @description How percentiles settle as the draws double */
        Convergence: {
            curve: string;
            element: string[];
            unit: string;
            at?: string;
            /** @description Numbers of draws, the last of them all */
            draws: number[];
            percentiles: {
                /** Format: double */
                percentile: number;
                /** @description The percentile of so many draws */
                values: (number | null)[];
                /** @description Half of its 95 % interval; null where the draws are too few */
                half_width: number | null;
            }[];
        };
        /** @description An input as it was drawn */
        UncertainInput: {
            /** @example own_price_elasticity */
            name: string;
            title: string;
            unit: string;
            /**
             * @description In words
             * @example normal, mean -1.1, sd 0.36
             */
            distribution: string;
            mean: number | null;
            /** Format: double */
            p5: number;
            /** Format: double */
            p50: number;
            /** Format: double */
            p95: number;
            /** @description Its value in the run without uncertainty; null if that has several */
            base: number | null;
            /**
             * @description Who states it: the request, a scenario, the model as a distribution, or the model as a plausible range
             * @enum {string}
             */
            origin: "request" | "scenario" | "model" | "plausible";
            /** @description Name of that scenario or model */
            from: string;
            /** @description Ids of sources, or the word assumption */
            sources: string[];
            why?: string;
        };
        /** @description What moves quantities of a scenario, and by how much */
        Sensitivity: {
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /** @enum {string} */
            method: "tornado" | "morris" | "sobol" | "rank";
            /** @description Absent if the model has no time */
            at?: string;
            percentiles?: number[];
            /** Format: int32 */
            seed?: number;
            /** Format: int32 */
            runs: number;
            /**
             * Format: int32
             * @description Runs that break a requirement of the model and have no value
             */
            refused_runs: number;
            /** @description left out if include does not name values */
            inputs?: components["schemas"]["VariedInput"][];
            /** @description Inputs that keep their value, whose effect is not known; left out if include does not name values */
            not_varied?: components["schemas"]["FixedInput"][];
            /** @description left out if include does not name values */
            quantities?: components["schemas"]["QuantityEffects"][];
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: {
                engine: string;
                model: {
                    name: string;
                    version: string;
                    hash: string;
                };
                scenario: {
                    name: string | null;
                    hash: string;
                };
            };
        };
        /** @description An input that was varied */
        VariedInput: {
            input: string;
            /**
             * @description In plain words if it is a main assumption, else its title
             * @example Response of use to price
             */
            label: string;
            group?: string;
            unit: string;
            /** @description In the scenario */
            value: components["schemas"]["InputValue"];
            low: components["schemas"]["InputValue"];
            high: components["schemas"]["InputValue"];
            /** @description Its distribution or its ends, in words */
            range: string;
            /** @description Who states them: a model, a scenario or the request */
            from: string;
            /** @description Ids of sources, or the word assumption */
            sources: string[];
        };
        /** @description A number, or the word unlimited */
        SaidNumber: number | "unlimited";
        /** @description A value of an input, in its unit; a growth factor as a factor */
        InputValue: {
            value: components["schemas"]["SaidNumber"];
            /**
             * @description What the value means, of a main assumption
             * @example a tenth cheaper, 15 % more use
             */
            says?: string;
        };
        /** @description An input whose effect is not known */
        FixedInput: {
            input: string;
            why: string;
        };
        /** @description A quantity, or one element of it, and what moves it */
        QuantityEffects: {
            /** @example facility_power */
            quantity: string;
            title: string;
            unit: string;
            /** @description Element of each dimension; empty for a single value */
            element: {
                [key: string]: string;
            };
            /** @description In the scenario as it stands */
            value: number | null;
            /**
             * Format: double
             * @description sobol and rank: over the sample
             */
            mean?: number;
            /** Format: double */
            standard_deviation?: number;
            /** @description The largest first, those without numbers last */
            effects: components["schemas"]["SensitivityEffect"][];
        };
        /** @description The effect of one input on one quantity */
        SensitivityEffect: {
            input: string;
            /**
             * @description no effect: no run changed with it. no value: the runs have none, and the effect is not known. Neither is a 0
             * @enum {string}
             */
            status: "measured" | "no effect" | "no value";
            /**
             * Format: double
             * @description tornado: the quantity with the input at its low end; absent if it has no value there
             */
            low?: number;
            /**
             * Format: double
             * @description tornado: the same at its high end
             */
            high?: number;
            /**
             * Format: double
             * @description tornado: the length of the bar, from the lowest of both ends and the scenario to the highest
             */
            span?: number;
            /**
             * Format: double
             * @description morris: mean effect of the whole way from the low to the high end (mu)
             */
            mean?: number;
            /**
             * Format: double
             * @description morris: mean of absolute effects, the measure of importance (mu*)
             */
            mean_absolute?: number;
            /**
             * Format: double
             * @description morris: standard deviation of the effects (sigma): interactions and curvature
             */
            deviation?: number;
            /** @description sobol: the share of the variance that the input explains alone */
            first?: components["schemas"]["IndexInterval"];
            /** @description sobol: the share that it explains with all its interactions */
            total?: components["schemas"]["IndexInterval"];
            /**
             * Format: double
             * @description rank: rank correlation of Spearman, from −1 to 1
             */
            correlation?: number;
            /**
             * Format: int32
             * @description Effects, points or draws behind the numbers
             */
            used?: number;
        };
        /** @description An index with its interval of 95 %, by bootstrap over independent scramblings of the points */
        IndexInterval: {
            /** Format: double */
            value: number;
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
        };
        /**
         * @description Scenarios at their common dates, and what makes them differ
         * @example {
         *       "scenarios": [
         *         {
         *           "scenario": null,
         *           "title": "Rebound",
         *           "model": "rebound",
         *           "curves": {
         *             "resource_ratio": {
         *               "title": "Resource use ratio (after ÷ before)",
         *               "unit": "ratio",
         *               "values": [
         *                 0.3162277660168379
         *               ]
         *             }
         *           },
         *           "cut_equations": [],
         *           "problems": []
         *         },
         *         {
         *           "scenario": null,
         *           "title": "Rebound",
         *           "model": "rebound",
         *           "curves": {
         *             "resource_ratio": {
         *               "title": "Resource use ratio (after ÷ before)",
         *               "unit": "ratio",
         *               "values": [
         *                 4.472135954999579
         *               ]
         *             }
         *           },
         *           "cut_equations": [],
         *           "problems": []
         *         }
         *       ],
         *       "differences": [
         *         {
         *           "scenario": null,
         *           "from": null,
         *           "differences": {
         *             "resource_ratio": {
         *               "title": "Resource use ratio (after ÷ before)",
         *               "unit": "ratio",
         *               "values": [
         *                 4.155908188982741
         *               ]
         *             }
         *           },
         *           "ratios": {
         *             "resource_ratio": {
         *               "title": "Resource use ratio (after ÷ before)",
         *               "unit": "ratio",
         *               "values": [
         *                 14.142135623730951
         *               ]
         *             }
         *           },
         *           "explained": {
         *             "of": "resource_ratio",
         *             "unit": "ratio",
         *             "method": "shapley",
         *             "before": 0.3162277660168379,
         *             "after": 4.472135954999579,
         *             "shares": [
         *               {
         *                 "name": "own_price_elasticity",
         *                 "title": "Own-price elasticity of demand",
         *                 "from": "-0.5",
         *                 "to": "-1.5",
         *                 "share": 3.5472895257005703
         *               },
         *               {
         *                 "name": "efficiency_gain",
         *                 "title": "Efficiency gain on the whole cost",
         *                 "from": null,
         *                 "to": "20",
         *                 "share": 0.6086186632821704
         *               }
         *             ],
         *             "remainder": 0
         *           }
         *         }
         *       ]
         *     }
         */
        Comparison: {
            /** @description The common dates; years where the steps differ; left out if include does not name values */
            time?: string[];
            step?: string;
            scenarios: components["schemas"]["ComparedScenario"][];
            differences: components["schemas"]["ScenarioDifference"][];
        };
        /** @description One of the scenarios */
        ComparedScenario: {
            scenario: string | null;
            title: string;
            model: string;
            /**
             * @description Date whose figures of the catalog it takes; absent for the newest
             * @example 2026-09
             */
            as_of?: string;
            /** @description First and last date of its run, and how many of its dates the others lack */
            span?: {
                from: string;
                to: string;
                /** Format: int32 */
                outside: number;
            };
            /** @description At the common dates; left out if include does not name values */
            curves?: {
                [key: string]: components["schemas"]["Curve"];
            };
            cut_equations: string[];
            problems: components["schemas"]["Problem"][];
            /** @description The sources the answer depends on, by id */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Catalog figures the answer depends on, by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            provenance?: components["schemas"]["Provenance"];
        };
        /** @description A later scenario against the first */
        ScenarioDifference: {
            scenario: string | null;
            /** @description The first scenario */
            from: string | null;
            /** @description The scenario − the first */
            differences?: {
                [key: string]: components["schemas"]["Curve"];
            };
            /** @description The scenario ÷ the first */
            ratios?: {
                [key: string]: components["schemas"]["Curve"];
            };
            explained?: components["schemas"]["ExplainedDifference"];
        };
        /** @description Which differing assumption explains which part of a difference */
        ExplainedDifference: {
            of: string;
            at?: string;
            unit: string;
            /**
             * @description shapley: the effect of each difference over every order in which they may be made; the shares add up. first and last: the average of moving it alone and of moving it after all others; remainder is what they leave
             * @enum {string}
             */
            method?: "shapley" | "first and last";
            before?: number | null;
            after?: number | null;
            shares?: {
                name: string;
                title: string;
                from: string | null;
                to: string | null;
                /** @description In the unit of the quantity */
                share: number | null;
            }[];
            remainder?: number | null;
            /** @description Why there are no shares */
            why?: string;
        };
        /** @description A batch, and how many of its scenarios are in which state */
        BatchSummary: {
            id: string;
            title?: string;
            /** @enum {string} */
            state: "running" | "done" | "cancelled";
            /** Format: int32 */
            total: number;
            counts: {
                /** Format: int32 */
                waiting: number;
                /** Format: int32 */
                running: number;
                /** Format: int32 */
                done: number;
                /** Format: int32 */
                failed: number;
                /** Format: int32 */
                cancelled: number;
            };
            created_at: string;
            ended_at?: string;
            /** @description When an ended batch is removed with its results */
            kept_until?: string;
        };
        /** @description A batch with its scenarios, up to a thousand at a time */
        Batch: {
            id: string;
            title?: string;
            /** @enum {string} */
            state: "running" | "done" | "cancelled";
            /** Format: int32 */
            total: number;
            counts: {
                /** Format: int32 */
                waiting: number;
                /** Format: int32 */
                running: number;
                /** Format: int32 */
                done: number;
                /** Format: int32 */
                failed: number;
                /** Format: int32 */
                cancelled: number;
            };
            created_at: string;
            ended_at?: string;
            /** @description When an ended batch is removed with its results */
            kept_until?: string;
            scenarios: components["schemas"]["BatchScenario"][];
            /**
             * Format: int32
             * @description There are more: ask again with after of this number
             */
            next?: number;
        };
        /** @description What has become of one scenario of a batch */
        BatchScenario: {
            /**
             * Format: int32
             * @description Its place in the batch
             */
            number: number;
            /** @description Its name in the results: no two of a batch are alike */
            label: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description Hash of its run: GET /v1/runs/{run} */
            run?: string;
            model?: string;
            /** @description The first curve of its results, the total of its elements where they add up */
            headline?: {
                variable: string;
                unit: string;
                first: number | null;
                last: number | null;
                highest: number | null;
                highest_at?: string;
            };
            expectations?: {
                /** Format: int32 */
                held: number;
                failed: string[];
            };
            /** Format: int32 */
            warnings?: number;
            /** @description Why it has failed */
            problems?: components["schemas"]["Problem"][];
        };
        /** @description A projection for each scenario */
        BatchResults: components["schemas"]["Projection"][];
        ModelList: {
            models: components["schemas"]["ModelSummary"][];
        };
        ModelSummary: {
            /**
             * @description The name of a model
             * @example ai-power
             */
            model: string;
            title: string;
            /** @example 1.0.0 */
            version: string;
            summary: string;
            /** @description Names of the models it includes */
            includes: string[];
        };
        /** @description A model with its includes */
        Model: {
            /**
             * @description The name of a model
             * @example ai-power
             */
            model: string;
            title: string;
            /** @example 1.0.0 */
            version: string;
            summary: string;
            /** @description Names of the models it includes */
            includes: string[];
            /** @description Default horizon; absent if the model has no time */
            time?: {
                from?: string;
                to?: string;
                step: string;
                /** @enum {string} */
                method: "euler" | "rk4";
            };
            dimensions: {
                name: string;
                title: string;
                /** @description Absent if the scenario lists them */
                elements?: string[];
                /** @description True if its elements are alternatives and are never summed */
                alternatives?: boolean;
            }[];
            variables: components["schemas"]["ModelVariable"][];
            /** @description The inputs that matter most, in the order to show them; empty if the model lists none */
            main: components["schemas"]["MainAssumption"][];
            /** @description Assumptions of the worlds that a gain in efficiency is held against; absent if the model states none */
            counterfactuals?: {
                without_gain: {
                    [key: string]: components["schemas"]["Quantity"];
                };
                frozen_demand: {
                    [key: string]: components["schemas"]["Quantity"];
                };
                without_limits?: {
                    [key: string]: components["schemas"]["Quantity"];
                };
            };
            /** @description An edge from each variable to every variable whose equation names it */
            graph: {
                from: string;
                to: string;
            }[];
            requirements: {
                that: string;
                message: string;
            }[];
            /** @description Cases with a known answer; they run as tests */
            examples: {
                title: string;
                note?: string;
                sources: string[];
                claims: string[];
            }[];
            /** @description The sources the answer depends on, by id */
            sources: {
                [key: string]: components["schemas"]["Source"];
            };
        };
        /** @description A variable of a model: declaration and equations */
        ModelVariable: {
            /** @example facility_power */
            name: string;
            title: string;
            /** @description The model that declares it: this one or one it includes */
            model: string;
            /** @enum {string} */
            role: "input" | "parameter" | "series" | "stock" | "flow" | "auxiliary" | "category";
            /**
             * @description Unit with its kind; empty for a category
             * @example MW(facility)
             */
            unit: string;
            dims: string[];
            /** @description The dimensions whose elements are alternatives and are never summed; absent if there are none */
            alternatives?: string[];
            note?: string;
            /** @description As written in the file: a number in the unit above, a text with its own unit, points, or one of these per element */
            value?: unknown;
            /** @description Of a series: its value before the first point; absent where outside decides */
            before?: components["schemas"]["Quantity"];
            /** @description Catalog figures the value names as figure(id), by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            /** @description Lowest and highest legal value */
            range?: unknown[];
            /** @description Plausible ranges, narrower than range, of the variable or of some elements */
            plausible?: components["schemas"]["PlausibleRange"][];
            /** @description Its own distribution, or those of some elements; empty if it is not drawn; absent if it is drawn from its plausible range, or not at all */
            distribution?: components["schemas"]["ParameterDistribution"][];
            /** @description Ids of sources, or the word assumption */
            sources: string[];
            equations: components["schemas"]["Equation"][];
            /**
             * @description How the steps of a year are aggregated
             * @enum {string}
             */
            over_time?: "mean" | "last" | "max" | "sum";
            /** @description True if it is in every answer by default */
            reported: boolean;
        };
        /** @description The plausible range of a value; a value outside it gives a note in the answer */
        PlausibleRange: {
            /** @description The element it applies to; absent if it applies to the whole variable */
            element?: string;
            low: components["schemas"]["Quantity"];
            high: components["schemas"]["Quantity"];
            central?: components["schemas"]["Quantity"];
            /** @description Unit of bounds that are bare numbers */
            unit: string;
            /** @description The model that states it */
            model: string;
            /** @description Ids of sources, or the word assumption */
            sources: string[];
        };
        /** @description What a value is held to be where analyses draw it */
        ParameterDistribution: {
            /** @description The element it applies to; absent if it applies to the whole variable */
            element?: string;
            /** @example normal, mean -1.1, sd 0.36, cut to -3 to -0.05 */
            stated: string;
            why?: string;
            /** @description The model that states it */
            model: string;
            /** @description Ids of sources, or the word assumption */
            sources: string[];
        };
        Equation: {
            /** @description What the text defines: = the variable itself; initial, inflow or outflow of a stock; the label of a case; so that, at least, at most of a bounded root */
            role: string;
            /** @example it_power * pue */
            text: string;
            latex: string;
        };
        /** @description An input that matters most */
        MainAssumption: {
            /**
             * @description An input or a parameter, or one element of it
             * @example own_price_elasticity
             */
            input: string;
            /**
             * @description Its name in plain words
             * @example Response of use to price
             */
            label: string;
            /**
             * @description The heading it stands under
             * @example Demand
             */
            group: string;
            /**
             * @description Whether it moves by amounts or by ratios
             * @enum {string}
             */
            scale: "linear" | "log";
            /**
             * Format: double
             * @description A small move: an amount in the unit, or a ratio above 1 on a logarithmic scale
             */
            step: number;
            unit: string;
            /**
             * @description What a value means, as a sentence with expressions of the value in braces
             * @example a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use
             */
            says: string;
            /** @description The low end of its plausible range; absent if it has none */
            low?: components["schemas"]["SaidValue"];
            /** @description The high end of its plausible range; absent if it has none */
            high?: components["schemas"]["SaidValue"];
        };
        /** @description A value in the unit beside it, a growth factor as a factor, and what it means */
        SaidValue: {
            value: components["schemas"]["SaidNumber"];
            /**
             * @description What the value means
             * @example a tenth cheaper, 15 % more use
             */
            says: string;
        };
        /** @description The inputs of a model that matter most */
        MainAssumptions: {
            /**
             * @description The name of a model
             * @example ai-power
             */
            model: string;
            /** @description The inputs that matter most, in the order to show them; empty if the model lists none */
            main: components["schemas"]["MainAssumption"][];
            /** @description Assumptions of the worlds that a gain in efficiency is held against; absent if the model states none */
            counterfactuals?: {
                without_gain: {
                    [key: string]: components["schemas"]["Quantity"];
                };
                frozen_demand: {
                    [key: string]: components["schemas"]["Quantity"];
                };
                without_limits?: {
                    [key: string]: components["schemas"]["Quantity"];
                };
            };
        };
        /** @description Everything a model knows of one variable */
        Variable: {
            /** @example facility_power */
            name: string;
            title: string;
            /** @description The model that declares it: this one or one it includes */
            model: string;
            /** @enum {string} */
            role: "input" | "parameter" | "series" | "stock" | "flow" | "auxiliary" | "category";
            /**
             * @description Unit with its kind; empty for a category
             * @example MW(facility)
             */
            unit: string;
            dims: string[];
            /** @description The dimensions whose elements are alternatives and are never summed; absent if there are none */
            alternatives?: string[];
            note?: string;
            /** @description As written in the file: a number in the unit above, a text with its own unit, points, or one of these per element */
            value?: unknown;
            /** @description Of a series: its value before the first point; absent where outside decides */
            before?: components["schemas"]["Quantity"];
            /** @description Catalog figures the value names as figure(id), by id */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            /** @description Lowest and highest legal value */
            range?: unknown[];
            /** @description Plausible ranges, narrower than range, of the variable or of some elements */
            plausible?: components["schemas"]["PlausibleRange"][];
            /** @description Its own distribution, or those of some elements; empty if it is not drawn; absent if it is drawn from its plausible range, or not at all */
            distribution?: components["schemas"]["ParameterDistribution"][];
            /** @description Ids of sources, or the word assumption */
            sources: string[];
            equations: components["schemas"]["Equation"][];
            /** @description Every range if several models state one; all of them apply */
            ranges?: {
                range: unknown[];
                unit: string;
                model: string;
            }[];
            /** @description The value the requested scenario gives it; absent if the scenario does not set it */
            given?: {
                /**
                 * @description As written
                 * @example 1.9 kW/GPU
                 */
                value: string;
                /** @description Its value before the first point, if the scenario states one */
                before?: string;
                /** @description Ids of the catalog figures it names */
                figures?: string[];
                /** @description The scenarios in the extends chain that state it; several if a table has rows from several */
                from: string[];
                sources: string[];
                why?: string;
            };
            /** @description Unit conversions inserted into the equations */
            conversions: {
                of: string;
                from: string;
                to: string;
                /** Format: double */
                factor: number;
            }[];
            rests_on: components["schemas"]["NamedVariable"][];
            feeds: components["schemas"]["NamedVariable"][];
            /** @description The sources the answer depends on, by id */
            source_entries: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Its values under the requested scenario; absent for a lookup table, which has none over time */
            under?: {
                scenario: string;
                time?: string[];
                curve: components["schemas"]["Curve"];
            };
        };
        NamedVariable: {
            name: string;
            title: string;
            unit: string;
        };
        ScenarioList: {
            scenarios: components["schemas"]["ScenarioSummary"][];
        };
        ScenarioSummary: {
            /** @example stargate-10gw */
            scenario: string;
            title: string;
            summary: string;
            /** @description The model it runs; null if a scenario it extends cannot be read */
            model: string | null;
            extends: string | null;
            /**
             * Format: int32
             * @description To which the draws of a conditioned ensemble are held; 0: it states none
             */
            observations: number;
        };
        ScenarioDetail: {
            /** @example stargate-10gw */
            scenario: string;
            title: string;
            summary: string;
            /** @description The model it runs; null if a scenario it extends cannot be read */
            model: string | null;
            extends: string | null;
            /**
             * Format: int32
             * @description To which the draws of a conditioned ensemble are held; 0: it states none
             */
            observations: number;
            /** @description As written in its file */
            written: components["schemas"]["Scenario"];
            /** @description With everything it extends merged in */
            resolved: components["schemas"]["Scenario"];
        };
        /** @description Every problem of a text; a text with errors is still answered with 200 */
        Check: {
            /** @description True if no problem is an error */
            ok: boolean;
            /**
             * Format: int32
             * @description Number of examples of a model or expectations of a scenario
             */
            claims: number;
            /**
             * Format: int32
             * @description Number of them that hold
             */
            hold: number;
            problems: components["schemas"]["Problem"][];
        };
        /**
         * @description The figures models and scenarios depend on
         * @example {
         *       "parts": [
         *         {
         *           "part": "accelerators",
         *           "title": "AI accelerators",
         *           "summary": "Throughput, memory, power and price of accelerators. Throughput is the dense peak, never the doubled figure for sparse matrices. Power has four levels that do not mix: tdp of the chip, server_power of the server, it_power with network and storage, facility_peak_power at the site meter in its worst hour. GPU counts one accelerator of any make; the title says where it is a superchip or a package with two dies. Prices are estimates of what a large buyer paid at the time, without the server around it.",
         *           "subjects": 30,
         *           "figures": 183
         *         },
         *         {
         *           "part": "ai-industry",
         *           "title": "The AI industry, 2022 to mid 2026",
         *           "summary": "Dated observations of the industry by quarter or by event: who owns and runs the chips, tokens, prices, revenue, capital spending, tracked sites. A point of a bare year is the total of that year, one of a day holds on that day. Nothing here has a shelf life; final marks series that nobody revises. The shipments of chips themselves are history.accelerator-stock, the grid and supply-chain sides grid-history and supply-chain.",
         *           "subjects": 14,
         *           "figures": 93
         *         }
         *       ],
         *       "sources": 248
         *     }
         */
        Catalog: {
            parts: components["schemas"]["CatalogPartSummary"][];
            /**
             * Format: int32
             * @description Number of sources: GET /v1/catalog/sources lists them
             */
            sources: number;
        };
        CatalogPartSummary: {
            /** @example accelerators */
            part: string;
            title: string;
            summary: string;
            /**
             * Format: int32
             * @description Number of subjects that have figures
             */
            subjects: number;
            /** Format: int32 */
            figures: number;
        };
        /**
         * @description External figures, each with unit, date, source and confidence, and the licence terms of their sources
         * @example {
         *       "part": "accelerators",
         *       "title": "AI accelerators",
         *       "summary": "Throughput, memory, power and price of accelerators. Throughput is the dense peak, never the doubled figure for sparse matrices. Power has four levels that do not mix: tdp of the chip, server_power of the server, it_power with network and storage, facility_peak_power at the site meter in its worst hour. GPU counts one accelerator of any make; the title says where it is a superchip or a package with two dies. Prices are estimates of what a large buyer paid at the time, without the server around it.",
         *       "subjects": 30,
         *       "figures": 183,
         *       "entries": {
         *         "accelerators.h100-sxm.tdp": {
         *           "title": "Rated power of the chip",
         *           "of": "NVIDIA H100 SXM5 80 GB",
         *           "value": 700,
         *           "unit": "W(chip)/GPU",
         *           "as_of": "2022-09-20",
         *           "kind": "spec",
         *           "confidence": "high",
         *           "shelf_life": "none",
         *           "sources": [
         *             "epoch-ml-hardware"
         *           ],
         *           "licences": [
         *             "CC BY 4.0"
         *           ]
         *         }
         *       },
         *       "sources": {
         *         "epoch-ml-hardware": {
         *           "title": "Data on Machine Learning Hardware",
         *           "publisher": "Epoch AI",
         *           "year": 2026,
         *           "url": "https://epoch.ai/data/machine-learning-hardware",
         *           "as_of": "2026-04",
         *           "confidence": "high",
         *           "licence": "CC BY 4.0",
         *           "note": "Read in mirrors of the CSV file. Dense throughput and rated power of a chip are 312 TFLOP/s in 16 bits and 400 W for the A100; 989 TFLOP/s in 16 bits, 1,979 in 8 bits and 700 W for the H800."
         *         }
         *       }
         *     }
         */
        CatalogPart: {
            /** @example accelerators */
            part: string;
            title: string;
            summary: string;
            /**
             * Format: int32
             * @description Number of subjects that have figures
             */
            subjects: number;
            /** Format: int32 */
            figures: number;
            /** @description Figures by id: use figure(id) wherever a model or scenario gives a value */
            entries: {
                [key: string]: components["schemas"]["Figure"];
            };
            /** @description The sources the answer depends on, by id */
            sources: {
                [key: string]: components["schemas"]["Source"];
            };
        };
        /**
         * @description One figure of the catalog with its sources
         * @example {
         *       "id": "accelerators.h100-sxm.tdp",
         *       "title": "Rated power of the chip",
         *       "of": "NVIDIA H100 SXM5 80 GB",
         *       "value": 700,
         *       "unit": "W(chip)/GPU",
         *       "as_of": "2022-09-20",
         *       "kind": "spec",
         *       "confidence": "high",
         *       "shelf_life": "none",
         *       "sources": [
         *         "epoch-ml-hardware"
         *       ],
         *       "licences": [
         *         "CC BY 4.0"
         *       ],
         *       "source_entries": {
         *         "epoch-ml-hardware": {
         *           "title": "Data on Machine Learning Hardware",
         *           "publisher": "Epoch AI",
         *           "year": 2026,
         *           "url": "https://epoch.ai/data/machine-learning-hardware",
         *           "as_of": "2026-04",
         *           "confidence": "high",
         *           "licence": "CC BY 4.0",
         *           "note": "Read in mirrors of the CSV file. Dense throughput and rated power of a chip are 312 TFLOP/s in 16 bits and 400 W for the A100; 989 TFLOP/s in 16 bits, 1,979 in 8 bits and 700 W for the H800."
         *         }
         *       }
         *     }
         */
        CatalogFigure: {
            /** @example accelerators.h100-sxm.tdp */
            id: string;
            title: string;
            /**
             * @description The subject of the figure
             * @example NVIDIA H100 SXM
             */
            of: string;
            value?: components["schemas"]["FigureValue"];
            low?: components["schemas"]["FigureValue"];
            high?: components["schemas"]["FigureValue"];
            /** @description Date → number in the unit, instead of value */
            points?: {
                [key: string]: number;
            };
            /**
             * @description Unit with its kind: W(chip)/GPU is not W(server)/GPU
             * @example W(chip)/GPU
             */
            unit: string;
            /**
             * @description Date the value applies to
             * @example 2022-10
             */
            as_of?: string;
            /**
             * @description Origin: from a specification, reported by a party with direct knowledge, announced, estimated, assumed, or derived from other figures
             * @enum {string}
             */
            kind: "spec" | "reported" | "announced" | "estimate" | "assumption" | "derived";
            /**
             * @description Absent if a user states the value
             * @enum {string}
             */
            confidence?: "high" | "medium" | "low";
            /** @description Not verified in a source */
            unverified?: boolean;
            /** @description How long after as_of the value counts as current */
            shelf_life?: string;
            /**
             * @description What the figure includes and excludes; totals with different boundaries are not comparable
             * @example with-cryptocurrency
             */
            boundary?: string;
            /** @description Ids of sources */
            sources: string[];
            /**
             * @description Licences of the sources that state one: name the source when you redistribute the figure
             * @example [
             *       "CC BY 4.0"
             *     ]
             */
            licences?: string[];
            note?: string;
            /** @description No point is revised once its period is over */
            final?: boolean;
            /** @description Earlier vintages, the oldest first */
            earlier?: components["schemas"]["FigureVintage"][];
            /** @description Present if the figure is taken as of an earlier date: what the catalog has now */
            newest?: components["schemas"]["FigureVintage"];
            /** @description Present if the value is overridden: in the scenario, or in a file the service was started with */
            overridden?: {
                /** @enum {string} */
                by: "scenario" | "file";
                why?: string;
                /** @description The value in the catalog */
                catalog: {
                    value?: components["schemas"]["FigureValue"];
                    low?: components["schemas"]["FigureValue"];
                    high?: components["schemas"]["FigureValue"];
                    /** @description Date → number in the unit, instead of value */
                    points?: {
                        [key: string]: number;
                    };
                };
            };
            /** @description The sources the answer depends on, by id */
            source_entries: {
                [key: string]: components["schemas"]["Source"];
            };
        };
        OpenapiDocument: {
            [key: string]: unknown;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
            engine: string;
        };
        Readiness: {
            /** @enum {string} */
            status: "ready";
            /** Format: int32 */
            models: number;
            /** Format: int32 */
            scenarios: number;
        };
    };
    responses: {
        /** @description The request cannot be read: no body, neither JSON nor YAML, or a query parameter that is unknown or cannot be read. */
        UnreadableRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "\"formt\" is not a parameter of this address",
                 *       "instance": "/v1/models?formt=json",
                 *       "problems": [
                 *         {
                 *           "code": "field.unknown",
                 *           "severity": "error",
                 *           "at": "/formt",
                 *           "message": "\"formt\" is not a parameter of this address",
                 *           "hint": "it has none"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The service has keys, and the request brings none, one that is not known, or one that has expired or was revoked. */
        NoKey: {
            headers: {
                /** @description Bearer, with the error of RFC 6750 */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "this address needs a key",
                 *       "instance": "/v1/models",
                 *       "problems": [
                 *         {
                 *           "code": "key.missing",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "this address needs a key",
                 *           "hint": "send Authorization: Bearer jv_… or X-API-Key: jv_…"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The key lacks the scope that the request needs; the answer names it. */
        NotAllowed: {
            headers: {
                /** @description Bearer, with the scope that is missing */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "this needs the scope run, and the key has read",
                 *       "instance": "/v1/projections",
                 *       "problems": [
                 *         {
                 *           "code": "key.scope",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "this needs the scope run, and the key has read",
                 *           "hint": "use a key with the scope run"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The answer is not available in the requested format. */
        UnknownFormat: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Acceptable",
                 *       "status": 406,
                 *       "detail": "the answer cannot be given as image/png",
                 *       "instance": "/v1/models",
                 *       "problems": [
                 *         {
                 *           "code": "field.type",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "the answer cannot be given as image/png",
                 *           "hint": "accept application/json"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request did not arrive within its time. The connection is closed. */
        TooSlow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Request Timeout",
                 *       "status": 408,
                 *       "detail": "the request did not arrive within its time",
                 *       "instance": "/",
                 *       "problems": [
                 *         {
                 *           "code": "limit.exceeded",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "the request did not arrive within its time",
                 *           "hint": "send it in one go"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is over the limit: 10 MB of JSON, 2 MB of YAML. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Payload Too Large",
                 *       "status": 413,
                 *       "detail": "the body is over the limit of 10,000,000 bytes",
                 *       "instance": "/v1/projections",
                 *       "problems": [
                 *         {
                 *           "code": "file.too-large",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "the body is over the limit of 10,000,000 bytes",
                 *           "hint": "extend a scenario of the library and state only the differences; JSON may be longer than YAML"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The content type of the body is not supported: send application/json, application/yaml or text/yaml. */
        WrongContentType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "detail": "a body cannot be of content type text/plain",
                 *       "instance": "/v1/projections",
                 *       "problems": [
                 *         {
                 *           "code": "field.type",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "a body cannot be of content type text/plain",
                 *           "hint": "send one of application/json, application/yaml, text/yaml"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request names a host that is not this service (RFC 9110, 15.5.20). */
        WrongHost: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Misdirected Request",
                 *       "status": 421,
                 *       "detail": "planner.example is not a host of this service",
                 *       "instance": "/v1/models",
                 *       "problems": [
                 *         {
                 *           "code": "host.refused",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "planner.example is not a host of this service",
                 *           "hint": "ask for it by its address, or start it with --allow-host and the name"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The text was parsed but is not valid, or is over a limit other than its size: every problem at once, each with its position and a hint. */
        ScenarioWithProblems: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Entity",
                 *       "status": 422,
                 *       "detail": "ai-power has no variable own_price_elasticty",
                 *       "instance": "/v1/projections",
                 *       "problems": [
                 *         {
                 *           "code": "name.unknown",
                 *           "severity": "error",
                 *           "at": "/assumptions/own_price_elasticty",
                 *           "message": "ai-power has no variable own_price_elasticty",
                 *           "hint": "did you mean own_price_elasticity"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The key has used its rate or its quota of the day; Retry-After says when it may ask again. */
        TooManyRequests: {
            headers: {
                /** @description Seconds until a request is let through */
                "Retry-After": string;
                /** @description The limits of the key: requests (q) in a period of seconds (w) */
                "RateLimit-Policy"?: string;
                /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                RateLimit?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "detail": "the key 3f9c1a52e07b may send 600 requests in 60 seconds",
                 *       "instance": "/v1/models",
                 *       "problems": [
                 *         {
                 *           "code": "limit.exceeded",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "the key 3f9c1a52e07b may send 600 requests in 60 seconds",
                 *           "hint": "wait 1 s, as Retry-After says"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The address and the headers are longer than the limit of 16 KB. The connection is closed. */
        HeadersTooLong: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Request Header Fields Too Large",
                 *       "status": 431,
                 *       "detail": "the address and the headers are longer than the limit of 16 KB",
                 *       "instance": "/",
                 *       "problems": [
                 *         {
                 *           "code": "limit.exceeded",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "the address and the headers are longer than the limit of 16 KB",
                 *           "hint": "send a scenario as the body of a POST"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Internal error; see the log of the service. */
        OurFault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "detail": "something went wrong inside the service; its log says what",
                 *       "instance": "/v1/projections",
                 *       "problems": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The service is too busy to answer now, is stopping, or cannot read its key file. The header Retry-After says when to ask again. */
        TooBusy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "too many requests wait for an answer",
                 *       "instance": "/v1/projections",
                 *       "problems": [
                 *         {
                 *           "code": "limit.exceeded",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "too many requests wait for an answer",
                 *           "hint": "send the request again after the seconds that Retry-After says"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description There is no such model, scenario, variable, figure or path. */
        UnknownAddress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "detail": "there is no model ai-powr",
                 *       "instance": "/v1/models/ai-powr",
                 *       "problems": [
                 *         {
                 *           "code": "name.unknown",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "there is no model ai-powr",
                 *           "hint": "did you mean ai-power"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The service cannot read its library. */
        NotReady: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "there is no model in the library",
                 *       "instance": "/readyz",
                 *       "problems": [
                 *         {
                 *           "code": "file.not-found",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "there is no model in the library",
                 *           "hint": "look at the folder that --models names"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request was read, but to answer it takes more computing or memory than one request may use. */
        TooMuchWork: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Entity",
                 *       "status": 422,
                 *       "detail": "the answer takes more than 20 s of computing, the limit for one request",
                 *       "instance": "/v1/models/check",
                 *       "problems": [
                 *         {
                 *           "code": "limit.exceeded",
                 *           "severity": "error",
                 *           "at": "",
                 *           "message": "the answer takes more than 20 s of computing, the limit for one request",
                 *           "hint": "use a longer step, a shorter horizon, fewer elements or fewer examples"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
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
    runProjection: {
        parameters: {
            query?: {
                curves?: string;
                every?: "year";
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario: values, never equations */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
                "application/yaml": components["schemas"]["Scenario"];
                "text/yaml": components["schemas"]["Scenario"];
            };
        };
        responses: {
            /** @description Curves, tested expectations, warnings, sources and provenance */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projection"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    projectScenario: {
        parameters: {
            query?: {
                set?: string[];
                as_of?: string;
                curves?: string;
                every?: "year";
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path: {
                /** @description Name of a scenario: GET /v1/scenarios lists them */
                scenario: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Curves, tested expectations, warnings, sources and provenance */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projection"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    drawDemandCurve: {
        parameters: {
            query?: {
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario, the variable to vary, and the quantities to return */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandCurveRequest"];
                "application/yaml": components["schemas"]["DemandCurveRequest"];
                "text/yaml": components["schemas"]["DemandCurveRequest"];
            };
        };
        responses: {
            /** @description One value of each quantity for each value of the varied variable */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandCurve"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    decompose: {
        parameters: {
            query?: {
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario, the quantity that changes, and what the change is counted from */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecompositionRequest"];
                "application/yaml": components["schemas"]["DecompositionRequest"];
                "text/yaml": components["schemas"]["DecompositionRequest"];
            };
        };
        responses: {
            /** @description Contributions that add up to the change, or the rebound year by year */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decomposition"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    runSweep: {
        parameters: {
            query?: {
                every?: "year";
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario, the inputs to move, the curves to return, and a second scenario if two are held against each other */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepRequest"];
                "application/yaml": components["schemas"]["SweepRequest"];
                "text/yaml": components["schemas"]["SweepRequest"];
            };
        };
        responses: {
            /** @description The curves of each scenario: for every stop one value per date */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sweep"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    seekGoal: {
        parameters: {
            query?: {
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario, the goal, and the input to seek */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalSeekRequest"];
                "application/yaml": components["schemas"]["GoalSeekRequest"];
                "text/yaml": components["schemas"]["GoalSeekRequest"];
            };
        };
        responses: {
            /** @description The values of the input, or the nearest one and why */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSeek"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    runEnsemble: {
        parameters: {
            query?: {
                rows?: "bands" | "draws";
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario, the number of draws, and what to read of them */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnsembleRequest"];
                "application/yaml": components["schemas"]["EnsembleRequest"];
                "text/yaml": components["schemas"]["EnsembleRequest"];
            };
        };
        responses: {
            /** @description Percentiles over time, or the draws themselves */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ensemble"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    findSensitivity: {
        parameters: {
            query?: {
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scenario, a date, and how to measure */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SensitivityRequest"];
                "application/yaml": components["schemas"]["SensitivityRequest"];
                "text/yaml": components["schemas"]["SensitivityRequest"];
            };
        };
        responses: {
            /** @description For each quantity the inputs that move it, the largest effect first */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sensitivity"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    compare: {
        parameters: {
            query?: {
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The scenarios, the curves, and the difference to explain */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparisonRequest"];
                "application/yaml": components["schemas"]["ComparisonRequest"];
                "text/yaml": components["schemas"]["ComparisonRequest"];
            };
        };
        responses: {
            /** @description Values of each scenario, differences and ratios to the first, and shares */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    startBatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The scenarios, and what their results hold */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
                "application/yaml": components["schemas"]["BatchRequest"];
                "text/yaml": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description The batch, as it was kept */
            202: {
                headers: {
                    /** @description Where to follow it */
                    Location: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchSummary"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    showBatch: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                /** @description Id of a batch, from the answer that accepted it */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch and its scenarios */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a batch, from the answer that accepted it */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch as it is then */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchSummary"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    followBatch: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description Id of a batch, from the answer that accepted it */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events until the batch has ended */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    downloadBatch: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "csv-wide" | "ndjson";
            };
            header?: never;
            path: {
                /** @description Id of a batch, from the answer that accepted it */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results in the order of the request */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    showRun: {
        parameters: {
            query?: {
                include?: string;
                format?: "json" | "csv" | "csv-wide" | "ndjson" | "svg" | "png";
                theme?: "light" | "dark";
                width?: string;
                height?: string;
            };
            header?: never;
            path: {
                /** @description Hash of a run, from its provenance */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Curves, tested expectations, warnings, sources and provenance */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projection"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every model of the library */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    showModel: {
        parameters: {
            query?: {
                format?: "json" | "yaml";
            };
            header?: never;
            path: {
                /** @description Name of a model: GET /v1/models lists them */
                model: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model with its includes */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                    "application/yaml": string;
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    showMainAssumptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a model: GET /v1/models lists them */
                model: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The main assumptions of the model */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MainAssumptions"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    explainVariable: {
        parameters: {
            query?: {
                scenario?: string;
            };
            header?: never;
            path: {
                /** @description Name of a model: GET /v1/models lists them */
                model: string;
                /** @description Name of a variable or category of the model */
                variable: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything the model knows of the variable */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variable"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    listScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every scenario of the library */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioList"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    showScenario: {
        parameters: {
            query?: {
                format?: "json" | "yaml";
            };
            header?: never;
            path: {
                /** @description Name of a scenario: GET /v1/scenarios lists them */
                scenario: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenario */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioDetail"];
                    "application/yaml": string;
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScenarioWithProblems"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    checkModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The text of a model file, YAML or JSON */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyFile"];
                "application/yaml": components["schemas"]["AnyFile"];
                "text/yaml": components["schemas"]["AnyFile"];
            };
        };
        responses: {
            /** @description Whether it can be run, and every problem */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TooMuchWork"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    checkScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The text of a scenario file, YAML or JSON */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyFile"];
                "application/yaml": components["schemas"]["AnyFile"];
                "text/yaml": components["schemas"]["AnyFile"];
            };
        };
        responses: {
            /** @description Whether it can be run, and every problem */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TooMuchWork"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    listCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every part of the catalog */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    showCatalogPart: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                /** @description A part of the catalog: GET /v1/catalog lists them, including sources */
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures by id, and their sources */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogPart"];
                    "text/csv": string;
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    showFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A part of the catalog: GET /v1/catalog lists them, including sources */
                part: string;
                /** @description Subject and figure: subject.figure */
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figure */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogFigure"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UnknownAddress"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TooBusy"];
        };
    };
    showDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An HTML page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["UnknownAddress"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
        };
    };
    showOpenapiYaml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
        };
    };
    showOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document */
            200: {
                headers: {
                    /** @description Send it as If-None-Match: the answer is 304 if nothing has changed */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenapiDocument"];
                };
            };
            /** @description Unchanged since the answer with this ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
        };
    };
    showHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
        };
    };
    showReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service can answer requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["UnreadableRequest"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["NotReady"];
        };
    };
    showMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics, each with a line that says what it is */
            200: {
                headers: {
                    /** @description The limits of the key: requests (q) in a period of seconds (w) */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of them: requests (r), and seconds until all is there again (t) */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            406: components["responses"]["UnknownFormat"];
            408: components["responses"]["TooSlow"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLong"];
            500: components["responses"]["OurFault"];
        };
    };
}
