import { createRequire } from 'node:module';

/** What to have in each page from its beginning: sent along with each question it takes four times as long. */
export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Asked in a page: what axe finds wrong there, a line for each element. Without fetching the styles again: only a rule
 * that is off by itself looks at those.
 */
export const FOUND = `axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;

/** Asked in a page: whether some of it can only be seen by scrolling sideways. */
export const CUT_OFF = 'document.documentElement.scrollWidth > window.innerWidth';
