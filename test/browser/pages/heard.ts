import type { InfluenceAnswer } from '../../../apps/web/api/answers.js';
import type { Page } from 'playwright-core';

/** What somebody who does not see the page is told wrongly, or not at all; axe asks none of this. */
const OUTLINE = `(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const of = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const said = (element) => element.outerHTML.slice(0, 120);
  const holds = 'img, svg, input, select, textarea, button, hr, canvas';
  const empty = of('p, li, ul, ol, dl, dd, dt, h1, h2, h3, h4, h5, h6, figcaption, legend, summary')
    .filter((element) => element.textContent.trim() === '' && !element.matches('[role=status]') && !element.querySelector(holds));
  const headings = of('h1, h2, h3, h4, h5, h6').filter((heading) => !heading.closest('dialog:not([open])'));
  const level = (heading) => Number(heading.localName[1]);
  const skipped = headings.filter((heading, at) => level(heading) > (at === 0 ? 1 : level(headings[at - 1]) + 1));
  const titles = headings.filter((heading) => level(heading) === 1);
  return [
    ...empty.map((element) => 'empty: ' + said(element)),
    ...skipped.map((heading) => 'heading level: ' + said(heading)),
    ...(titles.length === 1 ? [] : ['titles: ' + titles.length]),
    ...of('[role=alert]').map((element) => 'static alert: ' + said(element)),
  ];
})()`;

/** Controls that cannot be told apart by their name: links of one name to two places, buttons of one name. */
function alike(snapshot: string): string[] {
  const seen = new Map<string, Set<string>>();
  const lines = snapshot.split('\n');
  lines.forEach((line, at) => {
    const [, role, name] = /- (link|button) "(.*?)"/.exec(line) ?? [];
    if (role === undefined) return;
    const url = /- \/url: (.*)/.exec(lines[at + 1] ?? '')?.[1];
    const to = role === 'link' && url !== undefined ? url : `${at}`;
    const key = `${role} ${name}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(to));
  });
  return [...seen].filter(([, to]) => to.size > 1).map(([name, to]) => `alike: ${name} (${[...to].join(', ')})`);
}

/** Dutch words of people on a page in another language, not marked as Dutch (WCAG 3.1.2). */
const unmarked = (dutch: readonly string[]) => `(() => {
  const texts = new Set(${JSON.stringify(dutch)});
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (texts.has(data.trim()) && !parentElement.closest('textarea, option, script') && parentElement.closest('[lang]').lang !== 'nl') {
      found.push('language: ' + data.trim().slice(0, 60));
    }
  }
  return found;
})()`;

/** `dutch`: what people said, which stays in their language. */
export const misheard = async (page: Page, dutch: readonly string[]): Promise<string[]> => [
  ...(await page.evaluate<string[]>(unmarked(dutch))),
  ...(await page.evaluate<string[]>(OUTLINE)),
  ...alike(await page.locator('body').ariaSnapshot()),
];

/** What people said in dossiers that anybody may read: titles, points and reasons. */
export async function saidIn(url: string): Promise<string[]> {
  const asked = async (path: string) => (await fetch(`${url}/v1${path}`)).json();
  const { items } = (await asked('/trajectories?limit=200')) as { items: { dossier: string; title: string }[] };
  const told = await Promise.all(items.map(({ dossier }) => asked(`/trajectories/${dossier}/influence`)));
  const points = (told as InfluenceAnswer[]).flatMap(({ recommendations }) => recommendations);
  const reasons = points.flatMap(({ answers }) => answers.flatMap(({ versions = [] }) => versions));
  const said = [
    ...items.map(({ title }) => title),
    ...points.map(({ text }) => text),
    ...reasons.flatMap(({ reason, plainReason }) => [reason, plainReason]),
  ];
  if (said.length < 40) throw new Error('hardly anything was said: then nothing can be missed either');
  return said.filter((one) => one !== undefined).map((one) => one.trim());
}
