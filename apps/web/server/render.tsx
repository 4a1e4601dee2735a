import { renderToStaticMarkup } from 'react-dom/server';
import type { Frame, PublicPage, Renderer } from '../../api/web/public-page.ts';
import { routes } from '../pages/routes.ts';
import { Around } from '../pages/public/frame.ts';
import { PublicPageView } from '../pages/public/page.tsx';
import { csvOf } from '../pages/public/csv.ts';
import { POINT_FILES, REGISTER_FILES } from '../pages/public/data-files.ts';
import { Texts } from '../texts/texts.tsx';

export { yearText } from '../lists/council-year/text.ts';
export { serve } from './workplace.tsx';
export { tableOf } from './table.ts';
export const tableCsv: Renderer['tableCsv'] = (table, language) => csvOf(table, language, true);

/** The addresses of the workplace, as a server names them. */
export const addresses: readonly string[] = routes.map(({ options }) =>
  (options as { path: string }).path.replace(/\$(\w+)/g, ':$1'),
);

/** What a municipality offers in Dutch alone is Dutch, also where somebody asks for it in English. */
const offered = (frame: Frame): Frame =>
  frame.municipality?.languages?.includes(frame.language) === false ? { ...frame, language: 'nl' } : frame;

/** A public page as a whole document. */
export function render(page: PublicPage, given: Frame): string {
  const frame = offered(given);
  const html = renderToStaticMarkup(
    <Texts first={frame.language}>
      <Around value={frame}>
        <PublicPageView page={page} />
      </Around>
    </Texts>,
  );
  return `<!doctype html>${html}`;
}

/** What is public as data: see Renderer in apps/api/web/public-page.ts. */
export const register = REGISTER_FILES;
export const points = POINT_FILES;
