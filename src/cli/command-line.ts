import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { BadInput } from './bad-input.ts';
import type { BatchOptions } from './commands/batch.ts';
import type { CheckOptions } from './commands/check.ts';
import type { DecomposeOptions } from './commands/decompose.ts';
import type { DemandCurveOptions } from './commands/demand-curve.ts';
import type { EnsembleOptions } from './commands/ensemble.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { GoalSeekOptions } from './commands/goal-seek.ts';
import type { CreateOptions } from './commands/keys-create.ts';
import type { ListKeysOptions } from './commands/keys-list.ts';
import type { RevokeOptions } from './commands/keys-revoke.ts';
import type { ListOptions } from './commands/list.ts';
import type { PlotOptions } from './commands/plot.ts';
import type { RunOptions } from './commands/run.ts';
import type { VerifyOptions } from './commands/verify.ts';
import type { SensitivityOptions } from './commands/sensitivity.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SweepOptions } from './commands/sweep.ts';
import type { SourcesOptions } from './commands/sources.ts';
import type { Context, ExitCode } from './context.ts';
import { packageRoot } from './package-root.ts';
import type { Terminal } from './terminal.ts';
import { defaultWidth, heights, widths } from '../charts/look.ts';
import { themeNames } from '../charts/theme.ts';
import { blocksOf } from '../contract/blocks.ts';
import { scopeNames } from '../contract/scopes.ts';
import { commaList } from '../core/comma-list.ts';
import { defaultRate, rateText } from '../keys/rate.ts';
import { formatsOf, type FormatName } from '../formats/formats.ts';
import { mostDraws, mostSeed, usualDraws } from '../analysis/ensemble/most-draws.ts';
import { ensembleRows } from '../analysis/ensemble/ensemble-rows.ts';
import { samplingMethods } from '../core/statistics/sample.ts';
import { sensitivityMethods } from '../analysis/sensitivity/sensitivity-methods.ts';
import { mostPoints } from '../analysis/experiment/most-points.ts';
import { version } from '../analysis/run/engine-version.ts';
import { defaultLogLevel, logLevels } from '../telemetry/log-levels.ts';

/**
 * Runs `jevons` with these arguments and writes to the two terminals. Resolves with the exit code and never rejects.
 * Relative paths are relative to the working folder. Commands are imported on use: `jevons list` loads neither mathjs
 * nor zod.
 */
export async function commandLine(args: readonly string[], { out, err, open }: Omit<Context, 'models' | 'scenarios'>): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('jevons')
    .description('When AI gets cheaper per token, does the world need fewer gigawatts or more?')
    .version(version)
    .configureOutput({
      writeOut: (text) => {
        out.write(text);
      },
      writeErr: (text) => {
        err.write(text);
      },
    })
    .option('--models <dir>', 'folder of models', path.join(packageRoot(), 'models'))
    .option('--scenarios <dir>', 'folder of scenarios', path.join(packageRoot(), 'scenarios'))
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', '\nExit codes: 0, 1 an expectation does not hold, 2 bad input; the highest there is.')
    .showHelpAfterError('(jevons --help lists the commands)')
    .exitOverride();

  program
    .command('run')
    .description('run scenarios and print their curves, or write them to files')
    .argument('<files...>', 'scenario files, folders, patterns, or names of library scenarios')
    .option('--out <dir>', 'write one file per scenario and summary.csv into a folder')
    .addOption(
      new Option('--format <format>', 'format of the answer (default: table; csv with --out)').choices([
        'table',
        ...formatsOf('projection'),
      ]),
    )
    .option('--include <blocks>', `blocks of a JSON answer: ${blocksOf.projection.join(',')}; all when left out`)
    .option(
      '--set <name=value>',
      'an assumption on top of the scenario: pue=1.2, "watts=1.9 kW/GPU", cap=null, "chips[abilene]=500 GPU", ' +
        '"price=2025: 10 USD/Mtoken, 2030: 2 USD/Mtoken"; may be repeated',
      collect,
    )
    .option(
      '--step <step>',
      'time step: year, quarter, month or year/n; a longer one applies a longer answer at once, and says so',
      stepText,
    )
    .option('--curves <names>', 'curves to return: a,b or all', nameList)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--assumptions', 'list every value the run uses, with its origin: below the table, in JSON, or as a second CSV file with --out')
    .option('--analyses', 'also answer the analyses that a scenario states, each as a table or a file of its own with --out')
    .addOption(new Option('--every <period>', 'one value per year instead of per step').choices(['year']))
    .action(
      command(async (args: [string[]], options: RunOptions, context) => (await import('./commands/run.ts')).run(args[0], options, context)),
    );

  program
    .command('batch')
    .description('run all scenarios below a folder in several processes: results, one combined table, a summary and a manifest')
    .argument('<folder>', 'folder of scenario files')
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--jobs <n>', `processes, from 1 to ${mostJobs} (default: one for each core)`, jobCount)
    .option('--resume', 'run only what is missing or has changed since the results were written')
    .option(
      '--format <formats>',
      `formats of the results beside csv, from which the combined table is made: ${formatsOf('projection').join(',')}`,
      formatList,
    )
    .option('--set <name=value>', 'an assumption on top of every scenario; may be repeated', collect)
    .option('--step <step>', 'time step: year, quarter, month or year/n', stepText)
    .option('--curves <names>', 'curves to return: a,b or all', nameList)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .addOption(new Option('--every <period>', 'one value per year instead of per step').choices(['year']))
    .action(
      command(async (args: [string], options: BatchOptions, context) =>
        (await import('./commands/batch.ts')).batch(args[0], options, context),
      ),
    );

  program
    .command('plot')
    .description('draw curves of one or several scenarios as a picture')
    .argument('<scenarios...>', 'scenario files, or names of library scenarios')
    .option('--curves <names>', 'curves to draw, a panel each: a,b (default: the first that the scenario reports)', nameList)
    .option('--at <date>', 'mark a date and its values: 2030, 2030-07 or 2030-07-01')
    .option('--out <file>', 'write the picture to a file: chart.svg or chart.png (default: SVG to the terminal)')
    .addOption(new Option('--format <format>', 'format of the picture (default: the ending of the file)').choices(['svg', 'png']))
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .option('--set <name=value>', 'an assumption on top of every scenario; may be repeated', collect)
    .option('--step <step>', 'time step: year, quarter, month or year/n', stepText)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .addOption(new Option('--every <period>', 'one value per year instead of per step').choices(['year']))
    .action(
      command(async (args: [string[]], options: PlotOptions, context) =>
        (await import('./commands/plot.ts')).plot(args[0], options, context),
      ),
    );

  program
    .command('demand-curve')
    .description('draw quantities of a scenario against a price, an efficiency or any other value')
    .argument('<scenario>', 'a scenario file, or the name of one of the library')
    .requiredOption('--against <variable>', 'the variable to vary: x, an element "x[abilene]" or a point "x@2030"')
    .option('--from <value>', 'first value: a pure ratio or "1 USD/Mtoken"')
    .option('--to <value>', 'last value')
    .option('--points <n>', 'how many values, both ends among them (default: 21)', pointCount)
    .addOption(new Option('--spacing <spacing>', 'equal steps or equal ratios').choices(['linear', 'log']))
    .option('--values <list>', 'the values, separated by commas, in place of --from and --to', nameList)
    .option('--at <date>', 'the instant (default: the last of the run)')
    .option('--curves <names>', 'quantities to return: a,b', nameList)
    .option('--set <name=value>', 'an assumption on top of the scenario; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--out <file>', outHelp)
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('demand curve')]))
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string], options: DemandCurveOptions, context) =>
        (await import('./commands/demand-curve.ts')).demandCurve(args[0], options, context),
      ),
    );

  program
    .command('decompose')
    .description('say why a quantity changes: what each factor contributes, or how much of a gain rebounds')
    .argument('<scenario>', 'a scenario file, or the name of one of the library')
    .option('--of <quantity>', 'the quantity that changes, or the resource that is used', 'facility_power')
    .option('--rebound', 'how much of the saving of a gain is lost to more use, by runs with and without it')
    .option('--against <scenario>', 'count changes from another scenario of the library; with --rebound: the one without the gain')
    .option('--from <date>', 'first date (default: that of the run)')
    .option('--to <date>', 'last date (default: that of the run)')
    .option('--set <name=value>', 'an assumption on top of the scenario; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('decomposition')]))
    .option('--out <file>', outHelp)
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string], options: DecomposeOptions, context) =>
        (await import('./commands/decompose.ts')).decompose(args[0], options, context),
      ),
    );

  program
    .command('sweep')
    .description('whole curves of a scenario at every value of one input, or of two')
    .argument('<scenario>', 'a scenario file, or the name of one of the library')
    .requiredOption(
      '--input <input>',
      'the input to move: x for its plausible range, x=1..3, "x=1 USD/Mtoken..20 USD/Mtoken" or x=1,2,3; may be given twice for a grid',
      collect,
    )
    .option('--points <n>', 'how many values of each input, both ends among them (default: 41; 11 in a grid)', pointCount)
    .addOption(new Option('--spacing <spacing>', 'equal steps or equal ratios').choices(['linear', 'log']))
    .option('--against <scenario>', 'a second scenario, moved by the same input; or without_gain')
    .option('--curves <names>', 'quantities to return: a,b', nameList)
    .addOption(new Option('--every <period>', 'one value per year instead of per step').choices(['year']))
    .option('--set <name=value>', 'an assumption on top of both scenarios; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--out <file>', outHelp)
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('sweep')]))
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string], options: SweepOptions, context) =>
        (await import('./commands/sweep.ts')).sweep(args[0], options, context),
      ),
    );

  program
    .command('goal-seek')
    .description('find the value of an input at which a claim just holds')
    .argument('<scenario>', 'a scenario file, or the name of one of the library')
    .requiredOption('--goal <claim>', 'the claim: "facility_power at 2030 equals 8 GW", above or below')
    .requiredOption('--input <input>', 'the input to seek: x within its ranges, or x=1..3')
    .option('--along <input>', 'a second input, at each of whose values it is sought: x, x=1..3 or x=1,2,3')
    .option('--against <scenario>', 'a second scenario: the goal is about the quantity compared with its own; or without_gain')
    .addOption(new Option('--compare <how>', 'how the two are compared (default: ratio)').choices(['ratio', 'difference']))
    .option('--set <name=value>', 'an assumption on top of both scenarios; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--out <file>', outHelp)
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('goal-seek')]))
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string], options: GoalSeekOptions, context) =>
        (await import('./commands/goal-seek.ts')).goalSeek(args[0], options, context),
      ),
    );

  program
    .command('ensemble')
    .description('how sure: runs a scenario many times with its uncertain inputs, or two scenarios on the same draws')
    .argument('<scenario>', 'a scenario file, or the name of one of the library')
    .option(
      '--against <scenario>',
      'another scenario on the same draws: in how many worlds is there more of each quantity; or without_gain',
    )
    .option('--draws <n>', `number of runs (default: ${usualDraws})`, drawCount)
    .option('--seed <n>', 'equal seeds give equal draws (default: 1)', seedNumber)
    .addOption(new Option('--method <method>', `how inputs are sampled (default: ${samplingMethods[0]})`).choices([...samplingMethods]))
    .option('--conditioned', 'hold the draws to what the scenario says was observed')
    .option(
      '--inputs <names>',
      'inputs that vary: a,b; all: every one with a distribution or a plausible range (default: the main assumptions)',
      nameList,
    )
    .option('--curves <names>', 'quantities to return: a,b', nameList)
    .option('--percentiles <list>', 'from 0 to 100 (default: 5,25,50,75,95)', percentileList)
    .option('--claim <claim>', 'its probability: "facility_power at 2030 above 10 GW"; may be repeated', collect)
    .option('--exceedance <reading>', 'the probability of being above each value: "facility_power at 2030"; may be repeated', collect)
    .option('--at <dates>', 'instants of --rows draws; the first is that of the sentence and of the shares (default: the last)', nameList)
    .option('--margin <share>', 'difference up to which two worlds count as the same (default: "2 %")', shareNumber)
    .addOption(
      new Option('--rows <rows>', 'what a row of a file is: an instant with its percentiles, or a draw').choices([...ensembleRows]),
    )
    .option(
      '--uncertain <name=...>',
      'a distribution: "pue={distribution: triangular, low: 1.1, mode: 1.2, high: 1.4}", or the values of a column: ' +
        'pue=measured.csv:pue; may be repeated',
      collect,
    )
    .option('--set <name=value>', 'an assumption on top of the scenarios; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--jobs <n>', 'threads for large numbers of draws, which change no result (default: one for each core)', jobCount)
    .option('--out <file>', outHelp)
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('ensemble')]))
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string], options: EnsembleOptions, context) =>
        (await import('./commands/ensemble.ts')).ensemble(args[0], options, context),
      ),
    );

  program
    .command('sensitivity')
    .description('say what matters most: how far each assumption moves a quantity')
    .argument('<scenario>', 'a scenario file, or the name of one of the library')
    .addOption(
      new Option('--method <method>', 'tornado: each assumption alone at its low and high end; morris; sobol; rank')
        .choices([...sensitivityMethods])
        .default('tornado'),
    )
    .option(
      '--input <input>',
      'an input to vary, "x" or between ends of its own "x=1 MW..3 MW"; all: every one with a range; may be repeated ' +
        '(default: the main assumptions)',
      collect,
    )
    .option('--curves <names>', 'quantities: a,b (default: those that are reported)', nameList)
    .option('--at <date>', 'the instant (default: the last of the run)')
    .option('--percentiles <low,high>', 'of the distributions, for tornado and morris (default: 5,95)', percentilePair)
    .option('--trajectories <n>', 'of morris (default: 20)', wholeNumber)
    .option('--points <n>', 'base points of sobol, a multiple of 16 (default: 1024)', wholeNumber)
    .option('--draws <n>', 'of rank (default: 1000)', wholeNumber)
    .option('--seed <n>', 'the same seed gives the same numbers (default: 1)', wholeNumber)
    .option(
      '--uncertain <name=...>',
      'a distribution: "pue={distribution: triangular, low: 1.1, mode: 1.2, high: 1.4}", or the values of a column: ' +
        'pue=measured.csv:pue; may be repeated',
      collect,
    )
    .option('--set <name=value>', 'an assumption on top of the scenario; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('sensitivity')]))
    .option('--out <file>', 'write the answer to a file')
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string], options: SensitivityOptions, context) =>
        (await import('./commands/sensitivity.ts')).sensitivity(args[0], options, context),
      ),
    );

  program
    .command('compare')
    .description('hold scenarios against the first, and say which assumption makes the difference')
    .argument('<scenarios...>', 'two to four scenario files, or names of the library; without_gain after the first')
    .option('--curves <names>', 'quantities to compare: a,b', nameList)
    .option('--explain <quantity>', 'which differing assumption explains which part of its difference: x, "x[abilene]" or "sum(x)"')
    .option('--at <date>', 'with --explain: the date (default: the last common date)')
    .option('--set <name=value>', 'an assumption on top of all scenarios; may be repeated', collect)
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--out <file>', outHelp)
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('comparison')]))
    .addOption(themeOption())
    .addOption(widthOption())
    .addOption(heightOption())
    .action(
      command(async (args: [string[]], options: CompareOptions, context) =>
        (await import('./commands/compare.ts')).compare(args[0], options, context),
      ),
    );

  program
    .command('check')
    .description('check models with their examples, and scenarios with their expectations')
    .argument('[files...]', 'model and scenario files, folders, patterns or names; the whole library when left out')
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .addOption(new Option('--format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .action(
      command(async (args: [string[]], options: CheckOptions, context) =>
        (await import('./commands/check.ts')).check(args[0], options, context),
      ),
    );

  program
    .command('verify')
    .description('run a kept JSON answer again, and name the first value that is not the same')
    .argument('<file>', 'an answer of jevons run --format json, or of the service')
    .option('--scenario <scenario>', 'its scenario, a file or a name of the library (default: the one it names)')
    .option('--set <name=value>', 'an assumption it was run with; may be repeated', collect)
    .option('--step <step>', 'the step it was run with')
    .option('--as-of <date>', 'figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .option('--figures <file>', 'the CSV file of figures it was run with')
    .action(
      command(async (args: [string], options: VerifyOptions, context) =>
        (await import('./commands/verify.ts')).verify(args[0], options, context),
      ),
    );

  program
    .command('explain')
    .description('show a variable: equation, unit, conversions, source, what it depends on and what it feeds')
    .argument('<model>', 'name of a model, or a model file')
    .argument('[variable]', 'the variables there are when left out')
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .option('--scenario <file>', 'also its values under a scenario: a file or a name')
    .option('--as-of <date>', 'with --scenario: figures of the catalog as they stood then: 2024, 2024-12 or 2024-12-31', asOfDate)
    .addOption(new Option('--format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .action(
      command(async (args: [string, string | undefined], options: ExplainOptions, context) =>
        (await import('./commands/explain.ts')).explain(args[0], args[1], options, context),
      ),
    );

  program
    .command('list')
    .description('list models and scenarios')
    .addOption(new Option('--format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .action(command(async (_: [], options: ListOptions, context) => (await import('./commands/list.ts')).list(options, context)));

  program
    .command('sources')
    .description('count where the values of models and scenarios come from: figures of the catalog, sources, assumptions, or none of these')
    .addOption(new Option('--format <format>', 'format of the answer').choices(['table', 'json']).default('table'))
    .action(command(async (_: [], options: SourcesOptions, context) => (await import('./commands/sources.ts')).sources(options, context)));

  program
    .command('serve')
    .description('serve the REST API')
    .addOption(new Option('--host <host>', 'address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(new Option('--port <port>', 'port to listen on').env('PORT').default(8080).argParser(portNumber))
    .addOption(
      new Option('--workers <n>', 'processes that share the port, one for each core that may be used')
        .env('WORKERS')
        .default(1)
        .argParser(workerCount),
    )
    .option('--figures <file>', 'a CSV file that overrides figures of the catalog: id,value[,date][,unit][,source][,as_of][,note]')
    .addOption(
      new Option('--log-level <level>', 'lines of JSON on stderr; info: one for each request')
        .env('JEVONS_LOG_LEVEL')
        .default(defaultLogLevel)
        .choices([...logLevels]),
    )
    .option('--origin <origin>', 'let pages of this origin call the service; may be repeated', collect)
    .addOption(keyFileOption())
    .option(
      '--allow-host <name>',
      'a name by which the service may be called: planner.example or planner.example:8080; may be repeated',
      collect,
    )
    .addOption(
      new Option(
        '--data <dir>',
        'folder in which batches are kept (default: ~/.local/share/jevons); DATABASE_URL names a PostgreSQL server in its place',
      ).env('JEVONS_DATA'),
    )
    .option('--insecure', 'serve without keys, also beyond this machine')
    .action(command(async (_: [], options: ServeOptions, context) => (await import('./commands/serve.ts')).serveCommand(options, context)));

  const keys = program.command('keys').description('make, list and revoke the keys that callers of the service send');
  keys
    .command('create')
    .description('make a key and print it: it is shown once and stored as a hash')
    .requiredOption('--name <name>', 'who or what it is for')
    .requiredOption('--scope <scopes>', `what it may do: ${scopeNames.join(', ')}, separated by commas`, nameList)
    .option('--expires <date>', 'the day from whose beginning (UTC) it is refused: 2027-06-30', dayOnly)
    .option('--rate <rate>', `requests it may send in a period: 60/minute, 5/second (default: ${rateText(defaultRate)})`)
    .option('--quota <quota>', 'requests it may send in a day (UTC): 10000/day (default: no quota)')
    .addOption(keyFileOption())
    .action(
      command(async (_: [], options: CreateOptions, context) => (await import('./commands/keys-create.ts')).createKey(options, context)),
    );
  keys
    .command('list')
    .description('list the keys, without their secrets')
    .addOption(keyFileOption())
    .addOption(new Option('--format <format>', 'format of the answer').choices(['table', 'json']).default('table'))
    .action(
      command(async (_: [], options: ListKeysOptions, context) => (await import('./commands/keys-list.ts')).listKeys(options, context)),
    );
  keys
    .command('revoke')
    .description('refuse a key from now on, in a running service too')
    .argument('<id>', 'id of the key: jevons keys list shows it')
    .addOption(keyFileOption())
    .action(
      command(async (args: [string], options: RevokeOptions, context) =>
        (await import('./commands/keys-revoke.ts')).revokeKey(args[0], options, context),
      ),
    );

  function command(action: (args: never, options: never, context: Context) => Promise<ExitCode>) {
    return async (...given: unknown[]): Promise<void> => {
      // commander passes the arguments, the options and the command.
      const args = given.slice(0, -2) as never;
      const options = given.at(-2) as never;
      const { models, scenarios } = program.opts<{ models: string; scenarios: string }>();
      for (const [option, folder] of Object.entries({ models, scenarios })) {
        if (program.getOptionValueSource(option) === 'cli' && !isFolder(folder))
          throw new BadInput(`there is no folder ${folder}`, `name the folder of ${option} with --${option}`);
      }
      code = await action(args, options, { models, scenarios, out, err, open });
    };
  }

  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    code = failed(error, err);
  });
  return code;
}

const outHelp = 'write the answer to a file; its ending says the format, unless --format does';

function isFolder(place: string): boolean {
  return existsSync(place) && statSync(place).isDirectory();
}

function keyFileOption(): Option {
  return new Option('--keys <file>', 'file of keys (default: ~/.config/jevons/keys.json)').env('JEVONS_KEYS');
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function nameList(text: string): readonly string[] {
  const items = commaList(text);
  if (!items) throw new InvalidArgumentError('an item is empty: remove the extra comma.');
  return items;
}

function pictureSide({ least, most }: { readonly least: number; readonly most: number }) {
  return (text: string): number => {
    const side = Number(text);
    if (!/^\d+$/.test(text) || side < least || side > most) throw new InvalidArgumentError(`a number from ${least} to ${most}.`);
    return side;
  };
}

/** How a picture is to look. */
function themeOption(): Option {
  return new Option('--theme <theme>', 'colours of a picture: light for paper, the default; dark for dark pages').choices([...themeNames]);
}

function widthOption(): Option {
  const range = `from ${widths.least} to ${widths.most}`;
  return new Option('--width <n>', `width of a picture, ${range} (default: ${defaultWidth}); a PNG has two pixels for each`).argParser(
    pictureSide(widths),
  );
}

function heightOption(): Option {
  const range = `from ${heights.least} to ${heights.most}`;
  return new Option('--height <n>', `height of a picture, ${range} (default: what the chart needs)`).argParser(pictureSide(heights));
}

function pointCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 2 || count > mostPoints) throw new InvalidArgumentError(`a curve has from 2 to ${mostPoints} values.`);
  return count;
}

const mostJobs = 64;

function jobCount(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > mostJobs) throw new InvalidArgumentError(`a number from 1 to ${mostJobs}.`);
  return Number(text);
}

function drawCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > mostDraws)
    throw new InvalidArgumentError(`a number of draws is from 1 to ${mostDraws.toLocaleString('en-US')}.`);
  return count;
}

function seedNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > mostSeed) throw new InvalidArgumentError('a seed is a whole number below 2^31.');
  return Number(text);
}

function percentileList(text: string): readonly number[] {
  const list = nameList(text).map(Number);
  if (list.length === 0 || list.some((one) => !(one >= 0 && one <= 100)))
    throw new InvalidArgumentError('write numbers from 0 to 100: 5,50,95.');
  return list;
}

function shareNumber(text: string): number {
  const [, number = '', percent] = /^\s*(\d+(?:\.\d*)?)\s*(%?)\s*$/.exec(text) ?? [];
  const share = Number(number) / (percent ? 100 : 1);
  if (number === '' || share > 1) throw new InvalidArgumentError('write a share: "2 %" or 0.02.');
  return share;
}

function formatList(text: string): readonly FormatName[] {
  const known = formatsOf('projection');
  return nameList(text).map((name) => {
    const format = known.find((one) => one === name);
    if (!format) throw new InvalidArgumentError(`write one or more of ${known.join(', ')}.`);
    return format;
  });
}

function stepText(text: string): string {
  if (!/^(year|quarter|month|year\/[1-9]\d{0,3})$/.test(text)) throw new InvalidArgumentError('write year, quarter, month or year/n.');
  return text;
}

function wholeNumber(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) throw new InvalidArgumentError('write a whole number.');
  return count;
}

function percentilePair(text: string): readonly [number, number] {
  const [low = NaN, high = NaN, ...more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (more.length > 0 || !(low > 0 && high < 100)) throw new InvalidArgumentError('write two numbers between 0 and 100: 5,95.');
  return [low, high];
}

function asOfDate(text: string): string {
  if (!/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/.test(text)) throw new InvalidArgumentError('write a year, 2024-12 or 2024-12-31.');
  return text;
}

function dayOnly(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new InvalidArgumentError('write a day, 2027-06-30.');
  return text;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return port;
}

function workerCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 128) throw new InvalidArgumentError('a number of processes is from 1 to 128.');
  return count;
}

/** Prints the reason and returns the exit code. */
export function failed(error: unknown, err: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { stack } = error instanceof Error ? error : { stack: undefined };
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');
  const message = full ? 'there is no space left for the output' : error instanceof Error ? error.message : String(error);
  const hint = error instanceof BadInput && error.hint ? `\n    ${err.unicode ? '→' : '->'} ${error.hint}` : '';
  err.write(`jevons: ${message}${hint}\n`);
  if (process.env['JEVONS_DEBUG'] && stack) err.write(`${stack}\n`);
  return 2;
}
