import type { ProblemDocument } from '../core/problem.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';

/** The options of a command, as the document of the values, curves and points they name. */
export function optionDocument({ set, step, asOf }: Overrides): ProblemDocument {
  return { place: ({ path: [section, name] }) => ({ option: optionOf(String(section), String(name)) }) };

  function optionOf(section: string, name: string): string {
    switch (section) {
      case 'assumptions':
        return `--set ${name}=${set[name]}`;
      case 'horizon':
        return `--step ${step}`;
      case 'as_of':
        return `--as-of ${asOf}`;
      case 'uncertain':
        return `--uncertain ${name}`;
      case 'inputs':
        return '--input';
      case 'quantities':
        return '--curves';
      default:
        return `--${section}`;
    }
  }
}
