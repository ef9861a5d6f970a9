import { Router, static as serveFiles, type RequestHandler } from 'express';
import { firstAddresses } from '../contract/first-view.ts';
import { builtEncodings } from './built-encodings.ts';

/** Addresses of the pages; what they show, the script finds out. */
const addresses = [
  '/',
  '/scenarios',
  '/scenarios/:name',
  '/models',
  '/models/:name',
  '/compare',
  '/batches',
  '/batches/:batch',
  '/catalog',
  '/catalog/:name',
];

/** Nothing from anywhere else, no script or style within the document. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the script of the explorer asks first, for the browser to ask before it has the script. */
function readAhead(firstView: boolean): string[] {
  const places = firstView ? [...firstAddresses.always, firstAddresses.run] : firstAddresses.always;
  return places.map((place) => `<${place}>; rel=preload; as=fetch; crossorigin`);
}

/**
 * The pages of the explorer from the folder they were built into: one document for every page, and its files, whose names change
 * with their content. Without a folder there are no pages, as in a checkout that was not built.
 */
export function showPages(folder: string | undefined): RequestHandler {
  const router = Router();
  if (folder === undefined) return router;
  router.get(addresses, (request, response, next) => {
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
    if (request.path === '/') response.set('Link', readAhead(request.url === '/'));
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error?: Error) => {
      if (error && !response.headersSent) next(error);
    });
  });
  router.use('/page', builtEncodings(folder), serveFiles(folder, { index: false, redirect: false, immutable: true, maxAge: '1y' }));
  // What is asked of the service does not pass the addresses of the pages.
  return (request, response, next) => {
    if (request.path.startsWith('/v1/')) next();
    else router(request, response, next);
  };
}
