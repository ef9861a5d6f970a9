import { inDocument } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import type { Document } from '../domain/text/document.ts';
import { parseData, type Schema } from '../domain/text/parse-data.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import type { Body } from './questions.ts';
import { documentOf } from './read-body.ts';
import { refused } from './refused.ts';

/** The question in a body, and the document that knows its lines. Throws a refusal with every fault of form. */
export function questionOf<T extends object>(library: Library, body: Body, schema: Schema<T>): T & { readonly question: Document } {
  const document = documentOf(library, body);
  const read = parseData(schema, document.data);
  if (!read.success) throw refused(schemaProblems(read.error, document.data, schema).map((problem) => inDocument(document, problem)));
  return { ...read.data, question: document };
}
