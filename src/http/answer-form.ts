import type { Request } from 'express';
import { readBlocks, type Block } from '../contract/blocks.ts';
import { formats, formatsOf, type AnswerType, type FormatName } from '../formats/formats.ts';
import type { AnswerForm } from '../answers/questions.ts';
import { refused } from '../answers/refused.ts';
import { chosenFormat } from './format.ts';

export interface FormQuery {
  readonly format?: FormatName;
  readonly include?: string;
}

type MediaTypes = Readonly<Record<FormatName, string>>;

const mediaTypes = (type: AnswerType): MediaTypes =>
  Object.fromEntries(formatsOf(type).map((one) => [one, formats[one].mediaType])) as MediaTypes;

const typesOf: Readonly<Record<AnswerType, MediaTypes>> = {
  projection: mediaTypes('projection'),
  'demand curve': mediaTypes('demand curve'),
};

/** Throws 406 if the client accepts none of the formats, 400 if the query names an unknown block. */
export function readForm(request: Request, type: AnswerType, query: FormQuery): AnswerForm {
  const name = chosenFormat(request, typesOf[type], query.format);
  return { format: name, include: query.include === undefined ? undefined : includedBlocks(query.include, type, name) };
}

function includedBlocks(text: string, type: AnswerType, format: FormatName): readonly Block[] {
  const refuse = (code: 'field.missing' | 'field.conflict' | 'name.unknown', message: string, hint: string): Error =>
    refused([{ code, severity: 'error', path: ['include'], message, hint }], 'unreadable request');
  const read = readBlocks(text, type);
  if (!('blocks' in read)) throw refuse(read.code, read.message, read.hint);
  if (!formats[format].blocks)
    throw refuse(
      'field.conflict',
      `${format} holds the values alone, and include chooses blocks`,
      'leave include out, or ask for format=json',
    );
  return read.blocks;
}
