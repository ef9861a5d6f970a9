import type { Request } from 'express';
import { heights, widths, type Look } from '../charts/look.ts';
import type { ThemeName } from '../charts/theme.ts';
import { readBlocks, type Block } from '../contract/blocks.ts';
import { fault, type Problem } from '../core/problem.ts';
import { answerTypes, formats, formatsOf, type AnswerType, type FormatName } from '../formats/formats.ts';
import type { AnswerForm } from '../answers/questions.ts';
import { refused } from '../answers/refused.ts';
import { chosenFormat } from './format.ts';

export interface FormQuery {
  readonly format?: FormatName;
  readonly include?: string;
  readonly theme?: ThemeName;
  readonly width?: string;
  readonly height?: string;
}

type MediaTypes = Readonly<Record<FormatName, string>>;

const mediaTypes = (type: AnswerType): MediaTypes =>
  Object.fromEntries(formatsOf(type).map((one) => [one, formats[one].mediaType])) as MediaTypes;

const typesOf = Object.fromEntries(answerTypes.map((type) => [type, mediaTypes(type)])) as Readonly<Record<AnswerType, MediaTypes>>;

/** Throws 406 if the client accepts none of the formats, 400 if the query names an unknown block. */
export function readForm(request: Request, type: AnswerType, query: FormQuery): AnswerForm {
  const name = chosenFormat(request, typesOf[type], query.format);
  const look = readLook(query, name);
  return {
    format: name,
    include: query.include === undefined ? undefined : includedBlocks(query.include, type, name),
    ...(look ? { look } : {}),
  };
}

/** How a picture is to look. Throws 400 where the answer is none, 422 beyond the limits of its size. */
function readLook({ theme, width, height }: FormQuery, format: FormatName): Look | undefined {
  const sizes = { width, height };
  if (!formats[format].picture) {
    const given = Object.entries({ theme, ...sizes }).find(([, value]) => value !== undefined);
    if (!given) return undefined;
    const hint = 'ask for format=svg or format=png, or leave it out';
    const problem = fault('field.conflict', [given[0]], `${given[0]} is of a picture, and the answer is ${format}`, hint);
    throw refused([problem], 'unreadable request');
  }
  const read: { width?: number; height?: number } = {};
  const problems: Problem[] = [];
  for (const name of ['width', 'height'] as const) {
    const text = sizes[name];
    if (text === undefined) continue;
    const { least, most } = { width: widths, height: heights }[name];
    read[name] = Number(text);
    if (read[name] < least || read[name] > most)
      problems.push(
        fault(
          'limit.exceeded',
          [name],
          `the ${name} of a picture is from ${least} to ${most}, not ${text}`,
          `write ${name}=${Math.max(least, Math.min(most, read[name]))}`,
        ),
      );
  }
  if (problems.length > 0) throw refused(problems, 'scenario with problems');
  return { ...(theme ? { theme } : {}), ...read };
}

function includedBlocks(text: string, type: AnswerType, format: FormatName): readonly Block[] {
  const refuse = (code: 'field.missing' | 'field.conflict' | 'name.unknown', message: string, hint: string): Error =>
    refused([{ code, severity: 'error', path: ['include'], message, hint }], 'unreadable request');
  const read = readBlocks(text, type);
  if (!('blocks' in read)) throw refuse(read.code, read.message, read.hint);
  if (!formats[format].blocks)
    throw refuse(
      'field.conflict',
      `${format} holds ${formats[format].picture ? 'a picture' : 'the values alone'}, and include chooses blocks`,
      'leave include out, or ask for format=json',
    );
  return read.blocks;
}
