import type { NewsAsked } from '../../api/news.ts';

/** What its address asks of the page of what is new. */
export const newsAsked = (search: {
  readonly ongelezen?: 'yes' | undefined;
  readonly collegas?: 'ja' | undefined;
  readonly cursor?: string | undefined;
}): NewsAsked => ({
  unread: search.ongelezen,
  whose: search.collegas === 'ja' ? 'all' : 'own',
  cursor: search.cursor,
});
