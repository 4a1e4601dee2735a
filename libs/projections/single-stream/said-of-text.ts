import { articlesNamed, type TextVersion } from '#text';
import {
  answerKey,
  answerOf,
  before,
  currentText,
  inForce,
  isPromise,
  requestsOf,
  type KnownVersion,
  type Moment,
  type Trajectory,
} from '#trajectory';
import type { AdvisedOn } from './advised.js';

/** What was withdrawn, or replaced, asks nothing of the text any more. */
const inForceIn = (s: Trajectory) => Object.values(s.advices).filter((advice) => inForce(advice));

/** The articles that each recommendation names, by their trails: as they are numbered in the version that was advised on. */
export function namedIn(
  s: Trajectory,
  placed: readonly KnownVersion[],
  versions: readonly TextVersion[],
): ReadonlyMap<string, readonly string[]> {
  const trailsIn = versions.map(({ passages, trails }) => {
    const articles = passages.flatMap(({ kind, number = '' }, i) =>
      kind === 'article' ? [[number.toLowerCase(), trails[i] as string] as const] : [],
    );
    // An explanation at the end goes through the articles once more.
    return new Map(articles.toReversed());
  });
  const advised = inForceIn(s).map((advice) => {
    const asked = requestsOf(advice).map((id) => s.requests[id]?.draftVersion);
    const at = placed.findLastIndex((draft) => asked.includes(draft.version));
    const known =
      at >= 0
        ? at
        : Math.max(
            0,
            placed.findLastIndex((draft) => before(draft.at, advice.at)),
          );
    return { trails: trailsIn[known], recommendations: advice.recommendations };
  });
  return new Map(
    advised.flatMap(({ trails, recommendations }) =>
      recommendations.map(({ id, about = '', text }) => {
        const numbers = articlesNamed(`${about} ${text}`);
        return [id, numbers.flatMap((number) => trails?.get(number) ?? [])] as const;
      }),
    ),
  );
}

/** What was said that can be why a text changed: what was promised or is not answered yet, and what talks gave. */
export function saidIn(
  s: Trajectory,
  until: Moment | undefined,
  named: ReadonlyMap<string, readonly string[]>,
  on: ReadonlyMap<string, AdvisedOn>,
) {
  const inTime = (at: Moment) => until === undefined || before(at, until);
  const points = inForceIn(s).flatMap(({ recommendations }) =>
    recommendations.flatMap(({ id, text, to, question, at }) =>
      question || !inTime(at)
        ? []
        : to.flatMap((authority) => {
            const answer = answerOf(s, authority, id);
            const given = answer && currentText(answer);
            if (given && !isPromise(given.verdict)) return [];
            const words = [text, given?.adoptedPart, given?.reason].filter((one) => one !== undefined).join(' ');
            const of = { recommendation: id, authority };
            const passages = on.get(id)?.passages ?? [];
            return [{ key: answerKey(authority, id), text: words, names: named.get(id) ?? [], passages, of }];
          }),
    ),
  );
  const findings = Object.values(s.findings)
    .filter(({ at }) => inTime(at))
    .map(({ id, text }) => ({ key: id, text, names: [], passages: [], of: { finding: id } }));
  return [...points, ...findings];
}
