import { nearest } from '../../core/did-you-mean.ts';
import { someNames } from '../../core/some-names.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { maxListed } from '../text/document-limits.ts';
import { figureAsOf, isKnown, notYet } from './as-of.ts';
import type { CatalogParts } from './catalog-parts.ts';
import type { Figure } from './figure.ts';
import type { CatalogPart } from './read-catalog-part.ts';
import { isOverBy } from './period-end.ts';
import { stateFigure, type StatedFigure } from './state-figure.ts';
import { isCivilDate } from '../value/date-label.ts';
import { asOfText } from '../value/file-parts.ts';

/** The figures as one run sees them: the catalog's as of its date, with the user's overrides. */
export interface Figures {
  /**
   * The figure, or a problem at `path` for an unknown id or for a figure later than the run's `as_of`. With `asOf`, a date,
   * the catalog's vintage of then, whatever a user states for the figure; never one later than the run's.
   */
  find(id: string, path: Problem['path'], asOf?: string): Figure | Problem;
  /** The same without `as_of`, for claims: they compare a run with what came out. */
  readonly newest: Figures;
  /** Faults of a scenario's overrides, with paths into it. */
  readonly problems: readonly Problem[];
}

const mostLooked = 50;

/**
 * Looks up each part once. With `asOf`, a date, the catalog's figures are taken as they stood then; an override is taken as
 * stated, unless it has a later date of its own.
 */
export function figuresOf(catalog: CatalogParts, stated: ReadonlyMap<string, StatedFigure> = new Map(), asOf?: string): Figures {
  const parts = new Map<string, CatalogPart | undefined>();
  let names: ReadonlySet<string> | undefined;
  const partOf = (name: string): CatalogPart | undefined => {
    if (parts.has(name)) return parts.get(name);
    // A catalog has a few parts, but a request can name any number, so beyond a limit only existing ones are looked up.
    if (parts.size >= mostLooked && !(names ??= new Set(catalog.partNames())).has(name)) return undefined;
    const part = catalog.part(name);
    parts.set(name, part);
    return part;
  };
  const ofCatalog = (id: string, path: Problem['path']): Figure | Problem => {
    const [name = '', ...rest] = id.split('.');
    const part = partOf(name);
    return part?.figures.get(rest.join('.')) ?? unknown(id, path, part);
  };
  const unknownIds = new Map<string, Problem>();
  // Suggestions are slow to find, so no more are searched than are listed.
  const unknown = (id: string, path: Problem['path'], part: CatalogPart | undefined): Problem => {
    const problem =
      unknownIds.get(id) ??
      (unknownIds.size > maxListed
        ? fault('figure.unknown', path, 'the catalog has no such figure')
        : unknownFigure(id, path, catalog, part));
    unknownIds.set(id, problem);
    return { ...problem, path };
  };
  const known = new Map<string, Figure>();
  const problems: Problem[] = [];
  const state = (id: string, one: StatedFigure): void => {
    const figure = ofCatalog(id, one.path.slice(0, 2));
    const made = 'code' in figure ? [{ ...figure, atKey: true }] : stateFigure(figure, one);
    if (!('id' in made)) {
      problems.push(...made);
      return;
    }
    if (asOf !== undefined && !isKnown(made, asOf)) problems.push({ ...notYet(made, asOf, one.path.slice(0, 2)), atKey: true });
    if (asOf !== undefined || !sameValue(made, figure as Figure)) known.set(id, made);
  };
  // The owner's overrides were checked when they were read; a scenario's override them.
  for (const [id, one] of stated) state(id, one);
  const standing = (figure: Figure, path: Problem['path']): Figure | Problem =>
    asOf === undefined ? figure : figure.overridden ? overrideAsOf(figure, asOf, path) : figureAsOf(figure, asOf, path);
  const find = (id: string, path: Problem['path'], date?: string): Figure | Problem => {
    const mine = date === undefined ? known.get(id) : undefined;
    if (mine) return mine;
    const figure = ofCatalog(id, path);
    if ('code' in figure) return figure;
    if (date !== undefined) return vintageAsked(figure, date, asOf, path);
    const one = stated.has(id) ? undefined : catalog.stated.get(id);
    const made = one && stateFigure(figure, one);
    if (!made || !('id' in made)) return standing(figure, path);
    const now = standing(asOf === undefined && sameValue(made, figure) ? figure : made, path);
    if (!('code' in now)) known.set(id, now);
    return now;
  };
  let newest: Figures | undefined;
  const own: Figures = {
    find,
    problems,
    get newest() {
      return (newest ??= asOf === undefined ? own : figuresOf(catalog, stated));
    },
  };
  return own;
}

/** The vintage of a date that a value asks for, in a run as of `limit`. */
function vintageAsked(figure: Figure, date: string, limit: string | undefined, path: Problem['path']): Figure | Problem {
  if (!asOfText.test(date) || !isCivilDate(date))
    return fault('figure.shape', path, `figure(${figure.id}, as of ${date}) names no date`, 'write as of 2024, 2024-12 or 2024-12-31');
  return figureAsOf(figure, limit !== undefined && isOverBy(limit, date) ? limit : date, path);
}

function overrideAsOf(figure: Figure, asOf: string, path: Problem['path']): Figure | Problem {
  return isKnown(figure, asOf) ? figure : notYet(figure, asOf, path);
}

/** An override equal to the catalog's figure changes nothing; an exported catalog has many such rows. */
function sameValue(a: Figure, b: Figure): boolean {
  return a.value === b.value && JSON.stringify(a.points) === JSON.stringify(b.points);
}

/** The problem of an unknown id: says which of its three words is wrong. */
function unknownFigure(id: string, path: Problem['path'], catalog: CatalogParts, part: CatalogPart | undefined): Problem {
  const [name = '', subject = '', figure = '', ...more] = id.split('.');
  if (subject === '' || figure === '' || more.length > 0)
    return fault(
      'figure.unknown',
      path,
      `"${id}" is not the id of a figure`,
      'write part.subject.figure, such as accelerators.h100-sxm.tdp',
    );
  if (!part) {
    const names = catalog.partNames();
    return fault(
      'figure.unknown',
      path,
      `the catalog has no part ${name}`,
      meant(name, names, (near) => `${near}.${subject}.${figure}`, 'its parts are'),
    );
  }
  const faulty = part.faulty.get(`${subject}.${figure}`);
  if (faulty !== undefined)
    return fault('figure.unknown', path, `the figure ${id} has a fault of its own: ${faulty}`, `mend it in the catalog, ${name}`);
  if (!part.subjects.has(subject))
    return fault(
      'figure.unknown',
      path,
      `the catalog ${name} has nothing named ${subject}`,
      meant(subject, [...part.subjects.keys()], (near) => `${name}.${near}.${figure}`, 'it has'),
    );
  const names = [...part.figures.keys()].filter((key) => key.startsWith(`${subject}.`)).map((key) => key.slice(subject.length + 1));
  return fault(
    'figure.unknown',
    path,
    `${name}.${subject} has no figure ${figure}`,
    meant(figure, names, (near) => `${name}.${subject}.${near}`, 'it has'),
  );
}

function meant(wrong: string, names: readonly string[], whole: (near: string) => string, lead: string): string {
  const near = nearest(wrong, names);
  if (near !== undefined) return `did you mean ${whole(near)}`;
  if (names.length === 0) return 'there is none yet';
  return `${lead} ${someNames(names)}`;
}
