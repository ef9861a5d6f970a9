import { readFileSync } from 'node:fs';

const pageBytes = 4_096;

/** Resident memory of a process in bytes; undefined where the system does not tell (only Linux does) or the process is gone. */
export function residentMemory(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ', 2)[1]) * pageBytes;
  } catch {
    return undefined;
  }
}
