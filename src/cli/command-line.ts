import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { BadInput } from './bad-input.ts';
import type { CheckOptions } from './commands/check.ts';
import type { DemandCurveOptions } from './commands/demand-curve.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { CreateOptions } from './commands/keys-create.ts';
import type { ListKeysOptions } from './commands/keys-list.ts';
import type { RevokeOptions } from './commands/keys-revoke.ts';
import type { ListOptions } from './commands/list.ts';
import type { RunOptions } from './commands/run.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SourcesOptions } from './commands/sources.ts';
import type { Context, ExitCode } from './context.ts';
import { packageRoot } from './package-root.ts';
import type { Terminal } from './terminal.ts';
import { blocksOf } from '../contract/blocks.ts';
import { scopeNames } from '../contract/scopes.ts';
import { commaList } from '../core/comma-list.ts';
import { defaultRate, rateText } from '../keys/rate.ts';
import { formatsOf } from '../formats/formats.ts';
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
    .addOption(new Option('--every <period>', 'one value per year instead of per step').choices(['year']))
    .action(
      command(async (args: [string[]], options: RunOptions, context) => (await import('./commands/run.ts')).run(args[0], options, context)),
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
    .addOption(new Option('--format <format>', 'format of the answer (default: table)').choices(['table', ...formatsOf('demand curve')]))
    .action(
      command(async (args: [string], options: DemandCurveOptions, context) =>
        (await import('./commands/demand-curve.ts')).demandCurve(args[0], options, context),
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

function pointCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 2 || count > mostPoints) throw new InvalidArgumentError(`a curve has from 2 to ${mostPoints} values.`);
  return count;
}

function stepText(text: string): string {
  if (!/^(year|quarter|month|year\/[1-9]\d{0,3})$/.test(text)) throw new InvalidArgumentError('write year, quarter, month or year/n.');
  return text;
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
