import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Frame, PublicPage, RegisterItem } from '../../api/web/public-page.ts';
import { routes } from '../pages/routes.ts';
import { Around } from '../pages/public/frame.ts';
import { PublicPageView } from '../pages/public/page.tsx';
import { csvOf } from '../pages/public/csv.ts';
import { texts } from './texts.ts';

export { serve } from './workplace.tsx';

/** The addresses of the workplace, as a server names them. */
export const addresses: readonly string[] = routes.map(({ options }) =>
  (options as { path: string }).path.replace(/\$(\w+)/g, ':$1'),
);

/** A public page as a whole document. */
export function render(page: PublicPage, frame: Frame): string {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={texts[frame.language]}>
      <Around value={frame}>
        <PublicPageView page={page} />
      </Around>
    </I18nextProvider>,
  );
  return `<!doctype html>${html}`;
}

/** The register as a table for a spreadsheet. */
export const registerCsv = (items: readonly RegisterItem[], language: Frame['language'], first: boolean): string =>
  csvOf(items, language, first);
