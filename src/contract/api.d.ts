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
            report?: components["schemas"]["ReportEntry"][];
            expect?: components["schemas"]["Claim"][];
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
            code: "file.syntax" | "file.duplicate-key" | "file.too-large" | "file.encoding" | "file.not-found" | "file.unreadable" | "file.name" | "field.unknown" | "field.missing" | "field.type" | "field.conflict" | "expression.empty" | "expression.syntax" | "expression.missing-operator" | "expression.unit-literal" | "expression.conditional" | "expression.assignment" | "expression.not-allowed" | "expression.number" | "expression.too-long" | "expression.too-deep" | "name.unknown" | "name.duplicate" | "name.reserved" | "name.style" | "name.not-a-value" | "function.unknown" | "function.arguments" | "function.place" | "unit.unknown" | "unit.mismatch" | "unit.kind" | "unit.price-year" | "unit.not-a-ratio" | "unit.date" | "unit.truth" | "unit.missing" | "dimension.unknown" | "dimension.mismatch" | "dimension.element" | "dimension.reduce" | "dimension.alternatives" | "dimension.empty" | "loop.algebraic" | "loop.initial" | "include.loop" | "time.missing" | "time.horizon" | "time.off-grid" | "time.undated" | "time.method" | "time.coarse" | "time.rough" | "run.phase" | "survival.constant" | "solve.residual" | "value.missing" | "value.unreadable" | "value.out-of-range" | "value.implausible" | "value.not-finite" | "value.not-overridable" | "source.unknown" | "source.missing" | "figure.unknown" | "figure.range" | "figure.shape" | "figure.unlabelled" | "figure.boundary" | "figure.later" | "figure.stale" | "lever.no-effect" | "require.broken" | "claim.unreadable" | "claim.broken" | "finding.unreadable" | "finding.no-value" | "scenario.chain" | "key.missing" | "key.refused" | "key.scope" | "host.refused" | "file.exposed" | "limit.exceeded";
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
         *         }
         *       },
         *       "figures": {
         *         "elasticities.language-models.own_price": {
         *           "title": "Own-price elasticity over the long run that the models start from",
         *           "of": "Tokens of language models",
         *           "value": -1.3,
         *           "low": -2,
         *           "high": -0.7,
         *           "unit": "ratio",
         *           "as_of": "2026-11-23",
         *           "kind": "assumption",
         *           "confidence": "medium",
         *           "shelf_life": "5 year",
         *           "sources": [
         *             "nber-emerging-market",
         *             "exponential-view-2026",
         *             "assumption"
         *           ],
         *           "note": "Between the −1.11 of switching providers and the −1.08 to −1.57 of the whole market; wide because contested, and measured on price differences far smaller than a large cut."
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
        Equation: {
            /** @description What the text defines: = the variable itself; initial, inflow or outflow of a stock; the label of a case; so that, at least, at most of a bounded root */
            role: string;
            /** @example it_power * pue */
            text: string;
            latex: string;
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
        };
        ScenarioDetail: {
            /** @example stargate-10gw */
            scenario: string;
            title: string;
            summary: string;
            /** @description The model it runs; null if a scenario it extends cannot be read */
            model: string | null;
            extends: string | null;
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
                format?: "json" | "csv" | "csv-wide" | "ndjson";
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
                format?: "json" | "csv" | "csv-wide" | "ndjson";
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
                format?: "json" | "csv" | "csv-wide" | "ndjson";
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
