import { decomposeFactors } from '../analysis/decomposition/factors.ts';
import { decomposeRebound } from '../analysis/decomposition/decompose-rebound.ts';
import { unfitFields } from '../analysis/decomposition/unfit-fields.ts';
import { decompositionAnswer } from '../contract/decomposition-answer.ts';
import { decompositionRequest } from '../contract/schema/decomposition.ts';
import { inDocument } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { parseData } from '../domain/text/parse-data.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import type { Answered } from './answered.ts';
import type { Questions } from './questions.ts';
import { documentOf } from './read-body.ts';
import { refused } from './refused.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

export function decompose(library: Library, { body, form }: Questions['decompose']): Answered {
  const document = documentOf(library, body);
  const read = parseData(decompositionRequest, document.data);
  const unread = read.success ? unfitFields(read.data) : schemaProblems(read.error, document.data, decompositionRequest);
  if (!read.success || unread.length > 0) throw refused(unread.map((problem) => inDocument(document, problem)));
  const question = { ...read.data, question: document };
  const { answer, problems } = read.data.kind === 'factors' ? decomposeFactors(library, question) : decomposeRebound(library, question);
  const placed = problems.map(inShortPlace);
  if (!answer) throw refused(placed, 'scenario with problems');
  return written(library, [answer.frame], decompositionAnswer({ ...answer, problems: placed }, form.include), form, true);
}
