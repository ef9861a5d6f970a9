import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { unlabelled } from '../catalog/expand-figures.ts';
import { isWeak, type Figure } from '../catalog/figure.ts';
import type { Figures } from '../catalog/figures.ts';
import { pickedValue } from '../catalog/picked-value.ts';
import { Refusal, refuse } from '../claims/refusal.ts';
import { parseDate } from '../value/date-label.ts';
import type { FigureMoment } from './finding.ts';

export interface ReadFigure {
  /** A date in years. */
  readonly value: number;
  readonly unit: Unit;
  /** Of its point. */
  readonly at?: string;
  readonly figure: Figure;
}

/** The value of a figure as a run sees it. `labelled`: the sentence says that something is assumed, as a weak figure needs. */
export function readFigure({ cited: { id, pick, asOf }, offset }: FigureMoment, figures: Figures, labelled: boolean): ReadFigure {
  const figure = figures.find(id, [], asOf);
  if ('code' in figure) throw new Refusal({ ...figure, offset });
  if (isWeak(figure) && !labelled)
    throw new Refusal(unlabelled(figure, [], 'say in the sentence that it is assumed, or state the figure under figures'));
  const picked = pickedValue(figure, pick);
  if ('refused' in picked) throw refuse(picked.code, [], picked.refused, picked.hint);
  const parsed = parseUnit(figure.unit);
  if (!parsed.ok) throw refuse('unit.unknown', [], parsed.message, parsed.hint);
  const { value, at } = picked;
  return {
    value: parsed.unit.date ? parseDate(value, 12)! : Number(value),
    unit: parsed.unit,
    ...(at === undefined ? {} : { at }),
    figure,
  };
}
