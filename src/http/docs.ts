import { Router, type RequestHandler } from 'express';

/** Swagger UI over /openapi.json; its two megabytes are loaded when somebody first looks. */
export const showDocs = (): RequestHandler => {
  let page: Promise<RequestHandler> | undefined;
  return async (request, response, next) => {
    // Relative addresses of the page need the slash.
    if (request.originalUrl.split('?', 1)[0] === '/docs') { response.redirect(301, '/docs/'); return; }
    page ??= swaggerUi();
    (await page)(request, response, next);
  };
};

async function swaggerUi(): Promise<RequestHandler> {
  const { default: ui } = await import('swagger-ui-express');
  const router = Router();
  router.use(...ui.serve, ui.setup(undefined, {
    customSiteTitle: 'Jevons API',
    customCss: '.swagger-ui .topbar { display: none }',
    swaggerOptions: { url: '../openapi.json', displayRequestDuration: true, tryItOutEnabled: true, defaultModelsExpandDepth: 0, docExpansion: 'list' },
  }));
  return router;
}
