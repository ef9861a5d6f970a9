/** A WebAssembly module as bytes (WebAssembly Core Specification 2.0, section 5.5): functions, one memory and its first content. */
import { name, signed, unsigned, vector } from './bytes.ts';
import type { Code } from './code.ts';
import { valueTypes, type ValueType } from './instructions.ts';

export interface FunctionType {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** Imported as `module.name`. Imports have the lowest indices, in their order. */
export interface FunctionImport extends FunctionType {
  readonly module: string;
  readonly name: string;
}

/** `exported`: the name outside the module, if it is seen there. */
export interface FunctionDefinition extends FunctionType {
  readonly exported?: string;
  readonly code: Code;
}

/** Pages of 64 KiB. `exported` or `imported` (as [module, name]) says where others find it. A shared memory does not grow. */
export interface MemoryDefinition {
  readonly pages: number;
  readonly shared?: boolean;
  readonly exported?: string;
  readonly imported?: readonly [string, string];
}

/** Bytes that the memory holds at an address when the module is instantiated. */
export interface DataSegment {
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface ModuleDefinition {
  readonly imports?: readonly FunctionImport[];
  readonly functions: readonly FunctionDefinition[];
  readonly memory: MemoryDefinition;
  readonly data?: readonly DataSegment[];
}

export function moduleBytes({ imports = [], functions, memory, data = [] }: ModuleDefinition): Uint8Array<ArrayBuffer> {
  const types = [...imports, ...functions].map(typeBytes);
  const limits = memory.shared ? [3, ...unsigned(memory.pages), ...unsigned(memory.pages)] : [0, ...unsigned(memory.pages)];
  const importRows = imports.map((row, i) => [...name(row.module), ...name(row.name), 0, ...unsigned(i)]);
  if (memory.imported) importRows.push([...memory.imported.flatMap(name), 2, ...limits]);
  const exportRows = functions.flatMap(({ exported }, i) =>
    exported === undefined ? [] : [[...name(exported), 0, ...unsigned(imports.length + i)]],
  );
  if (memory.exported !== undefined) exportRows.push([...name(memory.exported), 2, 0]);
  const bodies = functions.map(({ code }) => {
    const body = code.finished();
    return unsigned(body.length).concat(body);
  });
  const segments = data.map(({ at, bytes }) => [0, 0x41, ...signed(BigInt(at)), 0x0b].concat(unsigned(bytes.length), Array.from(bytes)));
  const sections = [
    section(1, vector(types)),
    section(2, vector(importRows)),
    section(3, vector(functions.map((_, i) => unsigned(imports.length + i)))),
    section(5, memory.imported ? vector([]) : vector([limits])),
    section(7, vector(exportRows)),
    section(10, vector(bodies)),
    section(11, vector(segments)),
  ];
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0].concat(...sections));
}

const typeBytes = ({ parameters, results }: FunctionType): number[] => [
  0x60,
  ...vector(parameters.map((type) => [valueTypes[type]])),
  ...vector(results.map((type) => [valueTypes[type]])),
];

const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length)].concat(content);
