import { describe, expect, it } from '@jest/globals';
import { evolve, openTrajectory as open, apply, start, trajectoryOf, type State, type Trajectory } from '#trajectory';
import { alphabet, fits, opening, type World } from './alphabet.js';
import { broken } from './law.js';

// Every state that the machine by itself can come to with a small alphabet of events, reasoned and unreasoned.

const worlds: [string, World][] = [
  [
    'one council, one authority, two points, with revisions',
    {
      authorities: ['college'],
      councils: { asd: ['p1', 'p2'] },
      answers: ['adopted', 'refused without a reason', 'partly, without the part'],
      revisions: true,
    },
  ],
  [
    'one council, two authorities, one point',
    {
      authorities: ['college', 'raad'],
      councils: { asd: ['p1'] },
      answers: ['refused', 'refused without a reason'],
      lapses: true,
    },
  ],
  [
    'two councils, one authority, a point each',
    {
      authorities: ['college'],
      councils: { asd: ['p1'], jr: ['p2'] },
      answers: ['refused', 'refused without a reason'],
    },
  ],
];

const known = (state: State) => trajectoryOf(state) as Trajectory;
const pathOf = (state: State) => (state.value as { opened: { path: string } }).opened.path;

/** What matters of a state: not how often or in which order it came about. */
function essence(state: State): string {
  const s = known(state);
  const answers = Object.entries(s.answers).map(([key, { published, versions }]) => {
    const { verdict, reason } = versions.at(-1) ?? {};
    return [key, published !== undefined, verdict, reason];
  });
  return JSON.stringify([
    state.value,
    Object.values(s.requests)
      .map(({ id, settled, lapsedAt }) => [id, settled?.how, lapsedAt])
      .sort(),
    Object.values(s.advices)
      .map(({ id, responses }) => [
        id,
        Object.entries(responses).map(([by, { adopted }]) => [by, adopted !== undefined]),
      ])
      .sort(),
    answers.sort(),
    Object.keys(s.traces).sort(),
    s.decisions.map(({ authority }) => authority).sort(),
    Object.keys(s.left).sort(),
  ]);
}

/** All of them, breadth first. */
function explore(world: World): State[] {
  const events = alphabet(world);
  const first = evolve(start(), opening(world)) as State;
  const seen = new Set([essence(first)]);
  const found = [first];
  for (const state of found) {
    for (const event of events.filter((e) => fits(e, known(state).ids))) {
      const next = evolve(state, event);
      const key = next && essence(next);
      if (!next || !key || seen.has(key)) continue;
      seen.add(key);
      found.push(next);
    }
  }
  return found;
}

describe("over the machine's own graph", () => {
  it.each(worlds)('%s: nobody gets to influence without every answer and its reason', (_, world) => {
    const states = explore(world);
    expect([...new Set(states.flatMap((state) => broken(known(state))))]).toEqual([]);
    // The walk has been everywhere: the law was not kept by standing still.
    expect(states.length).toBeGreaterThan(500);
    expect([...new Set(states.map(pathOf))].sort()).toEqual(['advice', 'closed', 'draft', 'influence', 'response']);
  });

  it('the law sees what the machine would let through without its guards', () => {
    const [, world] = worlds[1] as [string, World];
    const unreasoned = alphabet(world).filter(({ data }) => !('reason' in data && data.reason === 'Te duur.'));
    const told = (types: string[]) =>
      types
        .flatMap((type) => unreasoned.filter((event) => event.type === type))
        .reduce((s, event) => apply(s, event), open(opening(world)));
    expect(broken(told(['AdviceRequested', 'AdviceSubmitted', 'ResponseAdopted']))).toEqual([
      'college did not answer p1',
      'raad did not answer p1',
    ]);
    expect(broken(told(['AdviceRequested', 'AdviceSubmitted', 'AnswerDrafted']))).toEqual([]);
    const adopted = ['AdviceRequested', 'AdviceSubmitted', 'AnswerDrafted', 'ResponseAdopted'];
    expect(broken(told(adopted))).toContain('raad refused p1 without a reason');
  });
});
