import { decide, replay, start, type State, type TrajectoryEvent } from '#trajectory';
import { DOSSIER } from './history.js';
import { median, seconds, type Part } from './table.js';

const POINTS = 250;
const CORRECTIONS = 20;
const TIMES = 41;
const TODAY = '2026-06-01';

interface Told {
  readonly events: TrajectoryEvent[];
  state: State;
}

function tell(told: Told, type: string, occurredOn: string, data: object): void {
  const decision = decide(told.state, { type, data, occurredOn, today: TODAY });
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  told.events.push(...decision.events);
  told.state = decision.state;
}

/** An advice of many points, each with an answer of its own. */
function answered(): Told {
  const told: Told = { events: [], state: start() };
  tell(told, 'TrajectoryOpened', '2026-01-12', DOSSIER);
  tell(told, 'DraftPublished', '2026-01-13', {
    version: 1,
    maturity: 'concept',
    text: 'De tekst.',
  });
  tell(told, 'AdviceRequested', '2026-01-14', {
    ...{ id: 'r', council: 'asd', questions: ['Wat vindt u ervan?'], term: { weeks: 6 } },
    withoutInvolvementBecause: 'De raad vergadert volgende week.',
  });
  const recommendations = Array.from({ length: POINTS }, (_, i) => ({ id: `p${i}`, text: `Zorg voor punt ${i}.` }));
  tell(told, 'AdviceSubmitted', '2026-02-02', {
    id: 'a',
    council: 'asd',
    request: 'r',
    verdict: 'positive',
    recommendations,
  });
  for (const { id } of recommendations)
    tell(told, 'AnswerDrafted', '2026-03-02', { authority: 'college', recommendation: id, verdict: 'adopted' });
  return told;
}

/** The whole of a trajectory told from its log, before and after corrections of it. */
export const corrections: Part = async () => {
  const plain = answered();
  const first = plain.events.length - POINTS;
  const corrected: Told = { events: [...plain.events], state: plain.state };
  for (let i = 0; i < CORRECTIONS; i++)
    tell(corrected, 'FactCorrected', '2026-04-01', {
      ...{ of: first + i * 10, because: 'Verkeerd overgenomen.' },
      trueDate: '2026-03-03',
    });
  const taken = { plain: [] as number[], corrected: [] as number[] };
  for (let i = 0; i < TIMES; i++) {
    taken.plain.push(await seconds(() => void replay(plain.events)));
    taken.corrected.push(await seconds(() => void replay(corrected.events)));
  }
  const [without, ms] = [median(taken.plain) * 1_000, median(taken.corrected) * 1_000];
  const what = `${POINTS} points, told from their log`;
  return [
    { what, value: without, unit: 'ms' },
    {
      what: `the same with ${CORRECTIONS} corrections`,
      value: ms,
      unit: 'ms',
      ratio: ms / without,
      against: 'without',
    },
    { what: 'the same, as a goal', value: ms, unit: 'ms', atMost: 20 },
  ];
};
