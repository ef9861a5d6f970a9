/** The tables of exp and log as bytes in memory, and where each begins. */
import type { DataSegment } from '../webassembly/module-bytes.ts';
import { expRows, logRows } from './table-numbers.ts';

const logEntry = 32;
const expEntry = 16;

/** Offset of each table from the first; entries are `shift` bits apart. */
export const logTable = { offset: 0, shift: 5 } as const;
export const expTable = { offset: 128 * logEntry, shift: 4 } as const;

export const tableLength = 128 * (logEntry + expEntry);

/** Both tables from address `at` on, a multiple of 16. */
export function tableData(at: number): DataSegment {
  const bytes = new Uint8Array(tableLength);
  const view = new DataView(bytes.buffer);
  write(view, logRows, logTable.offset, logEntry);
  write(view, expRows, expTable.offset, expEntry);
  return { at, bytes };
}

function write(view: DataView, rows: string, offset: number, entry: number): void {
  for (const [i, row] of rows.trim().split('\n').entries()) {
    for (const [j, hex] of row.split(' ').entries()) view.setBigUint64(offset + i * entry + 8 * j, BigInt(`0x${hex}`), true);
  }
}
