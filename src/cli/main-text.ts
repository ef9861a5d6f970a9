import type { MainEntry, SaidValue } from '../analysis/explain/main-entries.ts';
import { amountWords } from '../domain/value/value-range.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import { formatNumber } from './format-number.ts';
import type { Terminal } from './terminal.ts';

/** The main assumptions under their groups, with what the ends of their plausible ranges mean; empty for none. */
export function mainText(main: readonly MainEntry[], { colors }: Terminal): string {
  if (main.length === 0) return '';
  const groups = [...new Set(main.map(({ group }) => group))];
  const width = Math.max(...main.map(({ input }) => input.length));
  const lines = groups.flatMap((group) => [
    `  ${colors.bold(group)}`,
    ...main
      .filter((one) => one.group === group)
      .flatMap(({ input, label, unit, low, high }) => [
        `    ${colors.cyan(input.padEnd(width))}  ${label}`,
        ...[low, high].flatMap((end) => (end ? [colors.dim(`    ${' '.repeat(width)}  ${endText(end, unit)}`)] : [])),
      ]),
  ]);
  return `${colors.bold(main.length > 1 ? 'Main assumptions' : 'Main assumption')}\n${lines.join('\n')}\n\n`;
}

function endText({ value, says }: SaidValue, unit: string): string {
  return `${value === Infinity ? unlimitedWord : amountWords(formatNumber(value), unit)}: ${says}`;
}
