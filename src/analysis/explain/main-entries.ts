import { foldFactor } from '../../core/units/fold-factor.ts';
import { meaningText } from '../../domain/meaning/meaning-text.ts';
import type { MainAssumption } from '../../domain/model/main-assumptions.ts';
import type { Model } from '../../domain/model/model.ts';

/** A value as it is shown, a factor per time as a factor; Infinity where it is unlimited. */
export interface SaidValue {
  readonly value: number;
  /** What the value means. */
  readonly says: string;
}

/** A main assumption of a model as it is shown, with the ends of its plausible range. */
export interface MainEntry extends Pick<MainAssumption, 'label' | 'group' | 'scale' | 'step' | 'says'> {
  readonly input: string;
  readonly unit: string;
  readonly low?: SaidValue;
  readonly high?: SaidValue;
}

/** The main assumptions in the order of the model. */
export function mainEntries({ main, declarations }: Model): readonly MainEntry[] {
  return main.map((one) => {
    const { name: input, label, group, scale, step, unit, says } = one;
    const [, name = '', element] = /^(\w+)(?:\[(.+)\])?$/.exec(input)!;
    const entries = declarations.get(name)?.plausible?.entries ?? [];
    const range = (entries.find(({ entry }) => entry.element === element) ?? entries.find(({ entry }) => entry.element === undefined))
      ?.range;
    const ends = range && { low: saidValue(one, range[0]), high: saidValue(one, range[1]) };
    return { input, label, group, scale, step, unit: unit.text, says, ...ends };
  });
}

/** `value` in the unit of the variable: a factor per time as its logarithm. */
export function saidValue({ meaning, unit }: MainAssumption, value: number): SaidValue {
  return { value: unit.fold ? foldFactor(value) : value, says: meaningText(meaning, value, unit) };
}
