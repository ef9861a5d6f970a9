import { DockerfileParser, type Dockerfile, type Instruction } from 'dockerfile-ast';
import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** What is left after the steps of a Dockerfile: the files of its last stage under `root`, and how they are started. */
export interface Image {
  readonly root: string;
  /** The working folder on this machine. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly port: string;
  readonly stopSignal: NodeJS.Signals;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  readonly base: string;
  /** Commands that the last stage ran. */
  readonly lastRuns: readonly string[];
}

interface Stage {
  readonly root: string;
  workdir: string;
  readonly runs: string[];
  readonly said: Record<string, Instruction>;
}

/** Replays a Dockerfile with the commands of this machine, each stage in a folder of its own below `place`. */
export async function replayed(context: string, place: string): Promise<Image> {
  const dockerfile = DockerfileParser.parse(readFileSync(path.join(context, 'Dockerfile'), 'utf8'));
  const kept = keptBy(readFileSync(path.join(context, '.dockerignore'), 'utf8'));
  const copies = dockerfile.getCOPYs();
  const stages = new Map<string, Stage>();
  const last = dockerfile.getFROMs().at(-1)!;
  let stage: Stage | undefined;
  for (const instruction of dockerfile.getInstructions()) {
    const keyword = instruction.getKeyword();
    const words = instruction.getArguments().map((argument) => argument.getValue());
    if (keyword === 'ARG' && !stage) continue;
    if (keyword === 'FROM') {
      const from = dockerfile.getFROMs()[stages.size]!;
      const name = from.getBuildStage() ?? String(stages.size);
      stage = { root: path.join(place, name), workdir: '/', runs: [], said: {} };
      mkdirSync(stage.root, { recursive: true });
      chmodSync(stage.root, 0o755);
      stages.set(name, stage);
      continue;
    }
    if (!stage) throw new Error(`${keyword} before FROM`);
    const folder = path.join(stage.root, stage.workdir);
    switch (keyword) {
      case 'WORKDIR':
        stage.workdir = words[0]!;
        mkdirSync(path.join(stage.root, stage.workdir), { recursive: true });
        break;
      case 'COPY':
        copy(fromOf(copies.shift()!), words, folder, stages, context, kept);
        break;
      case 'RUN':
        stage.runs.push(instruction.getRawArgumentsContent()!);
        await ran(instruction.getRawArgumentsContent()!, stage.root, folder);
        break;
      default:
        stage.said[keyword] = instruction;
    }
  }
  const { root, workdir, runs, said } = stage!;
  const raw = (keyword: string): string => said[keyword]!.getRawArgumentsContent()!;
  const list = (text: string): readonly string[] => JSON.parse(text.slice(text.indexOf('['))) as string[];
  const env = Object.fromEntries(
    raw('ENV')
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  );
  return {
    root,
    folder: path.join(root, workdir),
    env,
    user: raw('USER'),
    port: raw('EXPOSE'),
    stopSignal: raw('STOPSIGNAL') as NodeJS.Signals,
    command: [...list(raw('ENTRYPOINT')), ...list(raw('CMD'))],
    healthCheck: list(raw('HEALTHCHECK')),
    base: last.getImage()!.replace('${NODE_VERSION}', dockerfile.getInitialARGs()[0]!.getProperty()!.getValue()!),
    lastRuns: runs,
  };
}

/** Names at the top of the context: all else is left out. */
function keptBy(ignored: string): readonly string[] {
  const [all, ...kept] = ignored.trimEnd().split('\n');
  if (all !== '*' || kept.some((line) => !/^![\w.-]+$/.test(line))) throw new Error('.dockerignore names what is kept, behind *');
  return kept.map((line) => line.slice(1));
}

/** The stage that a COPY takes from, if it names one; any other flag would go unnoticed. */
function fromOf(copying: ReturnType<Dockerfile['getCOPYs']>[number]): string | undefined {
  const flags = copying.getFlags();
  if (flags.some((flag) => flag.getName() !== 'from')) throw new Error(`${flags.join(' ')} cannot be replayed`);
  return flags[0]?.getValue() ?? undefined;
}

function copy(
  from: string | undefined,
  words: readonly string[],
  folder: string,
  stages: ReadonlyMap<string, Stage>,
  context: string,
  kept: readonly string[],
): void {
  const target = path.join(folder, words.at(-1)!);
  for (const word of words.slice(0, -1)) {
    if (from === undefined && word !== '.' && !kept.includes(word)) throw new Error(`${word} is left out by .dockerignore`);
    const sources =
      from === undefined
        ? (word === '.' ? kept : [word]).map((name) => path.join(context, name))
        : [path.join(stages.get(from)!.root, word)];
    for (const source of sources) {
      if (!existsSync(source)) throw new Error(`${source} is not there to be copied`);
      const into = word === '.' || words.at(-1) === './' ? path.join(target, path.basename(source)) : target;
      cpSync(source, into, { recursive: true, verbatimSymlinks: true });
    }
  }
}

/** A command with paths of the image is replayed on the folder of its stage; only `rm -rf` may name any. */
async function ran(command: string, root: string, folder: string): Promise<void> {
  const removed = /^rm -rf ((?:\/[\w/.-]+ ?)+)$/.exec(command)?.[1];
  if (removed !== undefined) {
    for (const file of removed.split(' ')) rmSync(path.join(root, path.normalize(file)), { recursive: true, force: true });
    return;
  }
  if (!/^npm [\w =-]+$/.test(command)) throw new Error(`RUN ${command} cannot be replayed`);
  await promisify(execFile)('npm', command.split(' ').slice(1), { cwd: folder, maxBuffer: 1e8 });
}
