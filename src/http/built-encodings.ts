import { readdirSync } from 'node:fs';
import type { RequestHandler } from 'express';

const types: readonly (readonly [ending: string, type: string])[] = [
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
];
const encodings: readonly (readonly [name: string, ending: string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** Serves scripts and styles of a folder as they were compressed when they were built, to those who accept it. */
export function builtEncodings(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = types.find(([ending]) => name.endsWith(ending))?.[1];
    if (type === undefined || !files.has(name)) return next();
    response.vary('Accept-Encoding');
    const best = request.acceptsEncodings(...encodings.map(([encoding]) => encoding), 'identity');
    const encoding = encodings.find(([each, ending]) => each === best && files.has(name + ending));
    if (!encoding) return next();
    response.set({ 'Content-Encoding': encoding[0], 'Content-Type': type });
    request.url = request.url.replace(name, name + encoding[1]);
    next();
  };
}
