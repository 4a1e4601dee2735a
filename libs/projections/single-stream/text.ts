import { date, described, fields, list, oneOf, string, whole, yes, type Of } from '#schema';
import {
  CHANGES,
  differenceOf,
  isChange,
  PASSAGE_KINDS,
  suggestionsFor,
  type Passage,
  type PassageDifference,
  type TextVersion,
} from '#text';
import { onceEach, textIn } from '#trajectory';
import { CHANGE_CAUSES, MATURITIES } from '#vocabulary';
import { advised, advisedIn, advisedNow } from './advised.js';
import type { VisibleTrajectory } from './read.js';
import { namedIn, saidIn } from './said-of-text.js';

const said = { 'recommendation?': string, 'authority?': string, 'finding?': string };
const cause = fields({
  kind: oneOf([...(['recommendation', 'finding'] as const), ...CHANGE_CAUSES]),
  ...said,
  'because?': string,
  on: date,
});
type Cause = Of<typeof cause>;

const side = fields({
  id: { ...string, description: 'In this version: an address, such as artikel-7-lid-2.' },
  'number?': string,
  text: string,
});
const piece = fields({
  how: oneOf(['same', 'gone', 'new']),
  text: string,
  'was?': { ...string, description: 'Of what is the same: as it stood before, where its white space is other.' },
});
const passage = fields({
  how: oneOf(CHANGES),
  trail: { ...string, description: 'The same for this passage in every version.' },
  kind: oneOf(PASSAGE_KINDS),
  'under?': { ...string, description: 'The trail of the article or chapter that it stands in.' },
  'before?': side,
  'after?': side,
  'words?': { ...list(piece), description: 'Of what changed: the words of before and after, in reading order.' },
  'renumbered?': fields({ from: string, to: string }),
  'moved?': yes,
  causes: list(cause),
  'unexplained?': {
    ...yes,
    description: 'In a version between, since anybody was heard, something changed in it of which it is not said why.',
  },
  'about?': { ...list(string), description: 'Of an article: the recommendations that name it.' },
  'advised?': { ...list(string), description: 'The recommendations that are about this passage.' },
  'suggested?': {
    ...list(fields(said)),
    description: 'For the municipality, of a change that nothing explains: what shares its words, likeliest first.',
  },
});
const counted = { changes: whole, unexplained: whole };
const early = {
  ...yes,
  description: 'Placed before anybody was spoken with, or asked: nobody needs to say why it changed.',
};

const textSchema = fields({
  versions: {
    ...list(fields({ version: whole, maturity: oneOf(MATURITIES), on: date })),
    description: 'Those of which the text is known.',
  },
  'from?': { ...whole, description: 'Without it there is one version, and nothing to compare it with.' },
  'to?': whole,
  passages: {
    ...list(passage),
    description: 'In the order of the text after; what went stands behind what it followed.',
  },
  advised: { ...list(advised), description: 'The recommendations that are about a passage.' },
  ...counted,
  steps: {
    ...list(fields({ from: whole, to: whole, ...counted, 'early?': early })),
    description: 'From each version to the next.',
  },
});
export type TextView = Of<typeof textSchema>;

/** The heading that a passage stands under: its article, else its chapter. */
function headingOf(passages: readonly Passage[], { parent }: Passage): number | undefined {
  for (let at = parent; at !== undefined; at = passages[at]?.parent) {
    const { kind } = passages[at] as Passage;
    if (kind === 'article' || kind === 'division') return at;
  }
  return undefined;
}

/** Of each passage of a text the trail of its heading, and what that says. */
function headingsOf({ passages, trails }: TextVersion) {
  return new Map(
    passages.map((one) => {
      const at = headingOf(passages, one);
      return [
        one.id,
        at === undefined ? undefined : { trail: trails[at] as string, text: (passages[at] as Passage).text },
      ];
    }),
  );
}

const sideOf = ({ id, number, text }: Passage) => ({ id, ...(number !== undefined && { number }), text });

const unchanged = ({ passages, trails }: TextVersion): PassageDifference[] =>
  passages.map((after, i) => ({ how: 'same', trail: trails[i] as string, after }));

const count = (changes: readonly { readonly causes: readonly Cause[] }[]) => ({
  changes: changes.length,
  unexplained: changes.filter(({ causes }) => causes.length === 0).length,
});

/** Which two versions are compared; without it the first and the last. */
export interface Compared {
  readonly from: number;
  readonly to: number;
}

/** The text in its passages, what changed in each between two versions, and why. */
export const textView = described(textSchema, ({ state: s, sight }: VisibleTrajectory, asked: Compared | undefined) => {
  const { placed, versions, steps } = textIn(s);
  const [from, to] = asked
    ? [
        placed.findIndex(({ version }) => version === asked.from),
        placed.findIndex(({ version }) => version === asked.to),
      ]
    : [0, placed.length - 1];
  const [was, is] = [versions[from], versions[to]];
  const step = to === from + 1 ? steps[from]?.difference : undefined;
  const all =
    is === undefined ? [] : was === undefined || from === to ? unchanged(is) : (step ?? differenceOf(was, is));
  const named = namedIn(s, placed, versions);
  const onPassage = advisedIn(s, placed, versions);
  const on = new Map(onPassage.map((one) => [one.recommendation, one]));
  const between = steps.slice(from, to);
  const causes = Map.groupBy(
    between.flatMap(({ changes }) => changes),
    ({ trail }) => trail,
  );
  const silent = new Set(
    between.flatMap(({ changes, early }) =>
      early ? [] : changes.filter((change) => change.causes.length === 0).map(({ trail }) => trail),
    ),
  );
  const [headings, earlier] = [is && headingsOf(is), was && headingsOf(was)];
  const told = all.map(({ before: old, after, ...one }) => {
    const heading = headings?.get(after?.id ?? '') ?? earlier?.get(old?.id ?? '');
    // What is about a passage in it, stands there.
    const about = [...named].flatMap(([id, trails]) =>
      trails.includes(one.trail) && !on.get(id)?.within.has(one.trail) ? [id] : [],
    );
    const here = onPassage
      .filter(({ trails }) => trails.includes(one.trail))
      .map(({ recommendation }) => recommendation);
    return {
      ...one,
      ...(about.length > 0 && { about }),
      ...(here.length > 0 && { advised: here }),
      kind: (after ?? old)?.kind ?? 'block',
      ...(heading && { under: heading.trail, heading: heading.text }),
      ...(old && { before: sideOf(old) }),
      ...(after && { after: sideOf(after) }),
      ...(silent.has(one.trail) && { unexplained: true as const }),
      causes: onceEach((causes.get(one.trail) ?? []).flatMap((step) => step.causes)),
    };
  });
  const open = told.filter((one) => isChange(one) && one.causes.length === 0);
  const points = sight === 'internal' ? saidIn(s, placed[to]?.at, named, on) : [];
  const suggested = points.length === 0 ? undefined : suggestionsFor(open, points);
  const byKey = new Map(points.map(({ key, of }) => [key, of]));
  return {
    versions: placed.map(({ version, maturity, at }) => ({ version, maturity, on: at.on })),
    ...(from !== to && placed[from] && { from: placed[from].version }),
    ...(placed[to] && { to: placed[to].version }),
    passages: told.map(({ heading: _, ...one }) => {
      const likely = suggested?.get(one.trail) ?? [];
      return likely.length > 0 ? { ...one, suggested: likely.flatMap((key) => byKey.get(key) ?? []) } : one;
    }),
    advised: advisedNow(onPassage, is),
    ...count(told.filter(isChange)),
    steps: steps.map(({ from: earlier, to: later, changes, early }) => ({
      ...{ from: earlier, to: later, ...count(changes) },
      ...(early && { early }),
    })),
  };
});
