/** The worlds that a model can declare, which need no scenario file. */
export const counterfactualNames = ['without_gain', 'frozen_demand', 'without_limits'] as const;

export type CounterfactualName = (typeof counterfactualNames)[number];

export function isCounterfactualName(name: unknown): name is CounterfactualName {
  return (counterfactualNames as readonly unknown[]).includes(name);
}
