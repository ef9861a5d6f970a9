import type { Problem } from '../../core/problem.ts';
import type { SamplePlan } from '../../core/statistics/sample.ts';
import type { Library } from '../../domain/library/library.ts';
import { instantOf } from '../experiment/instant-of.ts';
import { otherWorld } from '../experiment/other-world.ts';
import { chosenQuantities } from './chosen-quantities.ts';
import { drawClaims } from './draw-claims.ts';
import { exceedanceSubjects } from './exceedance.ts';
import { usualMargin, usualPercentiles, usualSeed } from './limits.ts';
import { usualDraws } from './most-draws.ts';
import type { EnsembleQuestion } from './question.ts';
import type { Asked } from './reduce-draws.ts';
import { cellsOf, openWorld, unlikeTimes, type OpenedWorld, type World } from './world.ts';

export interface OpenedEnsemble {
  readonly asked: Asked;
  readonly own: World;
  readonly other: World | undefined;
}

/** Opens the worlds of a question and reads it against them, or says all that is wrong. Problems have paths into the question. */
export function openEnsemble(
  library: Library,
  question: EnsembleQuestion,
): { readonly opened: OpenedEnsemble } | { readonly opened?: undefined; readonly problems: readonly Problem[] } {
  const opened = openWorld(library, question, { inputs: question.inputs, all: true });
  const other = openOther(library, question);
  if (!opened.world || (other && !other.world)) return { problems: [...opened.problems, ...(other?.problems ?? [])] };
  const asked = askedOf(question, opened.world, other?.world);
  return 'wrong' in asked ? { problems: asked.wrong } : { opened: { asked, own: opened.world, other: other?.world } };
}

function openOther(library: Library, question: EnsembleQuestion): OpenedWorld | undefined {
  const { against, otherText, inputs, overrides, question: document } = question;
  if (against === undefined) return undefined;
  const named = { scenario: against, overrides, question: document, ...otherText };
  const { asked, problems } = otherWorld(library, question, named, ['against']);
  return asked ? openWorld(library, asked, { inputs, all: false }) : { problems };
}

/** Reads the question against the opened worlds, or says all that is wrong with it. */
function askedOf(question: EnsembleQuestion, own: World, other: World | undefined): Asked | { readonly wrong: readonly Problem[] } {
  const wrong: Problem[] = [];
  const worlds = other ? [own, other] : [own];
  const unlike = other && unlikeTimes(own, other);
  if (unlike) return { wrong: [unlike] };
  const quantities = chosenQuantities(own, other, question.quantities);
  const claims = worlds.map((world) => drawClaims(world, question.claims ?? []));
  const exceedance = exceedanceSubjects(own, question.exceedance ?? [], quantities.own);
  const rows = (question.at ?? [undefined]).map((at, index) => instantOf(own.base.plan, at, ['at', index]));
  const places = rows.filter((row) => typeof row === 'number');
  wrong.push(...quantities.problems, ...(claims.find(({ problems }) => problems.length > 0)?.problems ?? []), ...exceedance.problems);
  wrong.push(...rows.filter((row) => typeof row !== 'number'));
  if (wrong.length > 0) return { wrong };
  const plan: SamplePlan = {
    count: question.draws ?? usualDraws,
    seed: question.seed ?? usualSeed,
    method: question.method ?? 'monte-carlo',
  };
  const picked = worlds.map((world, index) => {
    const bands = index === 0 ? quantities.own : quantities.other;
    const ofClaims = claims[index]!.claims.picks;
    const ofExceedance = index === 0 ? exceedance.subjects.map(({ pick }) => pick) : [];
    return { world, bands: bands.length, picks: [...bands, ...ofClaims, ...ofExceedance] };
  });
  const bandCells = picked.map(({ world, bands, picks }) => cellsOf(world, picks.slice(0, bands)));
  return {
    plan,
    worlds: picked,
    claims: claims.map((one) => one.claims),
    exceedance: exceedance.subjects,
    rows: places,
    percentiles: [...new Set(question.percentiles ?? usualPercentiles)].sort((a, b) => a - b),
    margin: question.margin ?? usualMargin,
    table: question.rows ?? 'bands',
    chunk: question.chunk,
    cells: bandCells.reduce((sum, cells) => sum + cells, 0),
  };
}
