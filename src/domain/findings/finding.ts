import type { FigureText } from '../catalog/figure-text.ts';
import type { ClaimTarget } from '../claims/claim-target.ts';

/** A sentence with readings of a run and of the catalog in braces: `Facility power is {facility_power at 2030 as GW}.` */
export interface Finding {
  /** Plain text and readings, in order. */
  readonly parts: readonly (string | Reading)[];
}

export type Reading = ValueReading | WhenReading;

interface InFinding {
  /** As written between the braces. */
  readonly text: string;
  /** Offset of its first character in the sentence. */
  readonly offset: number;
}

/** One value, or the ratio or the difference of two. */
export interface ValueReading extends InFinding {
  readonly kind: 'value';
  readonly first: Moment;
  readonly operator?: '/' | '-';
  readonly second?: Moment;
  /** The unit to show; the variable's unit by default. */
  readonly unit?: string;
  /** Significant digits. */
  readonly digits?: number;
}

/** The date of a condition: of the highest or lowest value, or the first date at which the condition holds. */
export interface WhenReading extends InFinding {
  readonly kind: 'when';
  readonly subject: Subject;
  readonly is: 'max' | 'min' | 'above' | 'below' | 'word';
  /** The bound of `above` or `below` with its unit, or a case of a category. */
  readonly than?: string;
}

/** A variable, an element or an aggregate, as claims name it, of this run or of another scenario of the library. */
export interface Subject {
  readonly target: ClaimTarget;
  readonly scenario?: string;
  readonly offset: number;
}

/** One side of a reading. */
export type Moment = VariableMoment | FigureMoment;

export interface VariableMoment extends Subject {
  readonly kind: 'variable';
  /** Absent for a constant. */
  readonly time?:
    | { readonly word: 'at'; readonly date: string }
    | { readonly word: 'start' | 'end' | 'max' | 'min' }
    | { readonly word: 'during'; readonly year: number };
}

/** A figure of the catalog, at the date of one of its points where it is given over time. */
export interface FigureMoment {
  readonly kind: 'figure';
  readonly cited: FigureText;
  readonly offset: number;
}

/** The figures that a finding reads, in order. */
export function figuresRead({ parts }: Finding): readonly FigureMoment[] {
  return parts
    .flatMap((part) => (typeof part === 'string' || part.kind === 'when' ? [] : [part.first, ...(part.second ? [part.second] : [])]))
    .filter((moment) => moment.kind === 'figure');
}
