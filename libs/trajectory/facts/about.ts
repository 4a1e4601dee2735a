import { councilsOf } from '../advising/status.js';
import { heirOf } from '../course/succession.js';
import { inOrder } from '../moment.js';
import type { Trajectory } from '../state.js';

/** To what a fact can be done, by the fields of its content that name it: a request, an advice, a council … */
export type About = Readonly<Record<string, string>>;

export const nothing = (): About[] => [];
export const once = (): About[] => [{}];
/** Only when there is anything that it can be about. */
export const onceFor = (...lists: readonly object[]): About[] =>
  lists.some((l) => Object.keys(l).length > 0) ? [{}] : [];
export const councils = (s: Trajectory): About[] => s.opened.councils.map(({ id }) => ({ council: id }));
export const authorities = (s: Trajectory): About[] => s.opened.authorities.map(({ id }) => ({ authority: id }));
export const requests = (s: Trajectory): About[] => inOrder(s.requests).map(({ id }) => ({ request: id }));
export const advices = (s: Trajectory): About[] => inOrder(s.advices).map(({ id }) => ({ advice: id }));
/** Each advice, for each council whose it is. */
export const advicesOfCouncils = (s: Trajectory) =>
  inOrder(s.advices).flatMap((a) => councilsOf(a).map((council) => ({ advice: a.id, council })));
export const responses = (s: Trajectory): About[] =>
  inOrder(s.advices).flatMap((a) => Object.keys(a.responses).map((authority) => ({ advice: a.id, authority })));
export const answers = (s: Trajectory): About[] =>
  inOrder(s.advices).flatMap((a) =>
    Object.keys(a.responses).flatMap((authority) =>
      a.recommendations
        .filter(({ to }) => to.includes(authority))
        .map(({ id }) => ({ advice: a.id, authority, recommendation: id })),
    ),
  );
/** The same, in the name of who can still say something of it. */
export const answersOfHeirs = (s: Trajectory): About[] => {
  const all = answers(s).map((about) => ({ ...about, authority: heirOf(s, about['authority'] ?? '') }));
  return [...new Map(all.map((about) => [JSON.stringify(about), about])).values()];
};
export const commitments = (s: Trajectory): About[] => Object.keys(s.commitments).map((commitment) => ({ commitment }));
