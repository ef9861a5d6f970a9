import { CannotDraw } from '../charts/cannot-draw.ts';
import type { Look } from '../charts/look.ts';
import { formats, type FormatName } from '../formats/formats.ts';
import { BadInput } from './bad-input.ts';

/** Bytes are for a file, not for a terminal. */
export function refuseBytesOnStdout({
  format,
  out,
}: {
  readonly format?: 'table' | FormatName | undefined;
  readonly out?: string | undefined;
}): void {
  if (out === undefined && format !== undefined && format !== 'table' && formats[format].binary)
    throw new BadInput(`--format ${format} is bytes, not text`, 'name where they go with --out');
}

/** A theme and a size are of a picture. */
export function refuseLookOfValues(format: 'table' | FormatName, { theme, width, height }: Look): void {
  if (format !== 'table' && formats[format].picture) return;
  const given = Object.entries({ theme, width, height }).find(([, value]) => value !== undefined);
  if (given) throw new BadInput(`--${given[0]} is of a picture`, 'write --out chart.svg or --out chart.png, or leave it out');
}

/** What is drawn, or an error of the command line that says why it cannot be. */
export function drawnOr<T>(draw: () => T): T {
  try {
    return draw();
  } catch (error) {
    throw error instanceof CannotDraw ? new BadInput(error.message, error.hint) : error;
  }
}

/** Draws; the reason if it cannot, in one line. */
export function whyNotDrawn(draw: () => void): string | undefined {
  try {
    draw();
    return undefined;
  } catch (error) {
    if (!(error instanceof CannotDraw)) throw error;
    return `${error.message}: ${error.hint}`;
  }
}
