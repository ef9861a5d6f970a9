import { fault, type Problem } from '../../core/problem.ts';
import type { PartialModelFile } from './model-file.ts';

/** An auxiliary has an equation, or solve, so_that and between; a schema of optional fields cannot express this. */
export function incompleteAuxiliaries(file: PartialModelFile): readonly Problem[] {
  return Object.entries(file.auxiliaries ?? {}).flatMap(([name, declared = {}]) => {
    const path = ['auxiliaries', name];
    const solved = (['solve', 'so_that', 'between'] as const).filter((field) => declared[field] !== undefined);
    const [first] = solved;
    if (declared.equation !== undefined) {
      return first === undefined
        ? []
        : [
            fault(
              'field.conflict',
              [...path, first],
              `${name} has an equation and ${first}`,
              'leave out the equation, or solve, so_that and between',
              true,
            ),
          ];
    }
    if (first === undefined)
      return [
        fault('field.missing', path, `${name} has no equation`, `write equation: …, or solve: ${name} with so_that and between`, true),
      ];
    const missing = (['solve', 'so_that', 'between'] as const).filter((field) => declared[field] === undefined);
    if (missing.length > 0)
      return [
        fault(
          'field.missing',
          path,
          `${name} is solved for and lacks ${missing.join(' and ')}`,
          `write solve: ${name}, so_that: left == right, between: [low, high]`,
          true,
        ),
      ];
    if (declared.solve !== name)
      return [fault('field.type', [...path, 'solve'], `${name} says solve: ${declared.solve}`, `write solve: ${name}`, true)];
    return [];
  });
}
