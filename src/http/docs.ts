import { Router, type RequestHandler } from 'express';

/** What the page of Swagger UI lacks: the way back to the explorer. */
const back = '<nav class="back" aria-label="Pages"><a href="/">Jevons: to the explorer</a></nav>';
const styles = `
.swagger-ui .topbar { display: none }
.back { padding: 10px 24px; border-bottom: 1px solid #dfdbd1; background: #fbfaf7; font: 16px/1.5 system-ui, sans-serif }
.back a { color: #0d5aa0 }`;

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
  const page = ui.generateHTML(undefined, {
    customSiteTitle: 'Jevons API',
    customCss: styles,
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
  router.get('/', (_request, response) => {
    response.type('html').send(page.replace('<body>', `<body>\n${back}`));
  });
  return router;
}
