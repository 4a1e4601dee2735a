import { renderToStaticMarkup } from 'react-dom/server';
import type { Frame, PublicPage, Renderer } from '../../api/web/public-page.ts';
import { routes } from '../pages/routes.ts';
import { Around } from '../pages/public/frame.ts';
import { PublicPageView } from '../pages/public/page.tsx';
import { csvOf, csvOfTable } from '../pages/public/csv.ts';
import { JSON_END, jsonOf, metadataOf, rowsOf } from '../pages/public/register-data.ts';
import { Texts } from '../texts/texts.tsx';

export { yearText } from '../lists/council-year/text.ts';
export { serve } from './workplace.tsx';
export { tableOf } from './table.ts';
export const tableCsv = csvOfTable;

/** The addresses of the workplace, as a server names them. */
export const addresses: readonly string[] = routes.map(({ options }) =>
  (options as { path: string }).path.replace(/\$(\w+)/g, ':$1'),
);

/** A public page as a whole document. */
export function render(page: PublicPage, frame: Frame): string {
  const html = renderToStaticMarkup(
    <Texts first={frame.language}>
      <Around value={frame}>
        <PublicPageView page={page} />
      </Around>
    </Texts>,
  );
  return `<!doctype html>${html}`;
}

/** The register as data: see Renderer in apps/api/web/public-page.ts. */
export const register: Renderer['register'] = {
  csv: csvOf,
  json: jsonOf,
  jsonEnd: JSON_END,
  rows: rowsOf,
  metadata: metadataOf,
};
