import { parseClaimTarget, type ClaimTarget } from '../claims/claim-target.ts';

/** `curve(x in plan)`, `curve(x[north] in plan)`: the values of a variable in the run of another scenario. */
export interface CurveText {
  readonly target: Pick<ClaimTarget, 'name' | 'picks'>;
  /** The scenario. */
  readonly scenario: string;
}

const head = /^\s*curve\s*\(/;
const form = /^\s*curve\s*\((.*)\)\s*$/s;

/** Whether a text is meant as a curve of another scenario, complete or not. */
export function isCurveText(text: unknown): text is string {
  return typeof text === 'string' && head.test(text);
}

/** Undefined for a text of another form. */
export function parseCurveText(text: string): CurveText | undefined {
  const inner = form.exec(text)?.[1];
  const at = inner?.lastIndexOf(' in ') ?? -1;
  if (inner === undefined || at < 0) return undefined;
  const target = parseClaimTarget(inner.slice(0, at));
  const scenario = inner.slice(at + 4).trim();
  return target && !target.aggregate && scenario !== '' ? { target, scenario } : undefined;
}
