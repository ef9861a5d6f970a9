import { formats } from '../formats/formats.ts';

/** Formats of an answer → media type; the first is the default. */
export const textFormats = { json: 'application/json', yaml: 'application/yaml' } as const;
export const catalogFormats = { json: formats.json.mediaType, csv: formats.csv.mediaType } as const;
export const jsonOnly = { json: formats.json.mediaType } as const;
