import type { FigureUse } from '../catalog/figure-use.ts';
import type { Figures } from '../catalog/figures.ts';
import { figuresRead } from './finding.ts';
import type { ParsedFinding } from './parse-findings.ts';

/** The figures that findings read, each with its finding; without those that cannot be found, which are problems of a reading. */
export function figuresInFindings(findings: readonly ParsedFinding[], figures: Figures): readonly FigureUse[] {
  return findings.flatMap(({ finding, path }) =>
    (finding ? figuresRead(finding) : []).flatMap(({ cited: { id, asOf } }): FigureUse[] => {
      const figure = figures.find(id, path, asOf);
      return 'code' in figure ? [] : [{ figure, path }];
    }),
  );
}
