import { Router, type RequestHandler } from 'express';

/** Swagger UI over /openapi.json; its two megabytes are loaded on first use. */
export const showDocs = (): RequestHandler => {
  let page: Promise<RequestHandler> | undefined;
  return async (request, response, next) => {
    // Relative URLs of the page need the trailing slash.
    if (request.originalUrl.split('?', 1)[0] === '/docs') {
      response.redirect(301, '/docs/');
      return;
    }
    page ??= swaggerUi();
    (await page)(request, response, next);
  };
};

async function swaggerUi(): Promise<RequestHandler> {
  const { default: ui } = await import('swagger-ui-express');
  const router = Router();
  const page = ui.setup(undefined, {
    customSiteTitle: 'Jevons API',
    customCss: '.swagger-ui .topbar { display: none }',
    swaggerOptions: {
      url: '../openapi.json',
      displayRequestDuration: true,
      tryItOutEnabled: true,
      defaultModelsExpandDepth: 0,
      docExpansion: 'list',
    },
  });
  // Only existing files: the package serves its page for any path, and its package.json for this one.
  router.get('{/*folder}/package.json', (_request, _response, next) => {
    next('router');
  });
  router.use(...ui.serve);
  router.get('/', page);
  return router;
}
