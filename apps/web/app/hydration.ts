import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { begun, sessionQuery } from '../api/queries.ts';

/** Where a page that comes as HTML keeps what the server was told for it. */
const TOLD = 'told';
/** On what the server sent, until it can be acted on. */
const SERVED = 'data-served';

/** What a server was told for a page, to send along with it: no text in it can end the element that it stands in. */
export const toldIn = (queries: QueryClient): string =>
  `<script type="application/json" id="${TOLD}">${JSON.stringify(dehydrate(queries)).replaceAll('<', '\\u003c')}</script>`;

/** Takes over what the server was told; false when the page came without. */
export function takeOver(queries: QueryClient): boolean {
  const told = document.getElementById(TOLD)?.textContent;
  if (told == null) return false;
  hydrate(queries, JSON.parse(told) as DehydratedState);
  const session = queries.getQueryData(sessionQuery.queryKey);
  if (session) begun(session);
  return true;
}

/** From now on what the server sent can be acted on (see pre-hydration.ts). */
export function arrived(): void {
  const app = document.getElementById('app');
  if (!app?.hasAttribute(SERVED)) return;
  app.removeAttribute(SERVED);
  document.dispatchEvent(new Event('arrived'));
}
