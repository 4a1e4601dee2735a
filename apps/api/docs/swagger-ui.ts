import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

// The files that come with @nestjs/swagger, wherever they were installed.
const ofSwagger = createRequire(fileURLToPath(import.meta.resolve('@nestjs/swagger')));

const FILES: ReadonlySet<string> = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

/** What the page of the API's description is made with. */
export const swaggerUi = {
  root: dirname(ofSwagger.resolve('swagger-ui-dist/package.json')),
  index: false as const,
  allowedPath: (path: string) => FILES.has(path.replace(/^\//, '')),
};
