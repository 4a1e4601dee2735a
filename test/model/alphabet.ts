import type { TrajectoryEvent } from '#trajectory';
import {
  advised,
  answered,
  asked,
  decided,
  declined,
  left,
  opened,
  published,
  responded,
  revised,
  traced,
  type ScenarioFact,
} from '../scenario/index.js';
import { NO_REASON } from './law.js';

/** A small world, of which every state can be looked at. */
export interface World {
  readonly authorities: readonly string[];
  /** By council: the recommendations that it may give. */
  readonly councils: Readonly<Record<string, readonly string[]>>;
  readonly answers: readonly (keyof typeof ANSWERS)[];
  readonly revisions?: boolean;
  readonly lapses?: boolean;
}

// All happens on one day: the graph is of what follows on what, not of when.
const DAY = '2026-02-02';
const DUE = { dueOn: '2026-03-16', responseDueOn: '2026-03-16' };
const event = ({ type, data }: ScenarioFact) =>
  ({ type, data: { ...(data as object), ...DUE, definition: 1 }, occurredOn: DAY, day: DAY }) as TrajectoryEvent;

const ANSWERS = {
  adopted: { verdict: 'adopted', reason: undefined },
  refused: { verdict: 'notAdopted', reason: 'Te duur.' },
  'refused without a reason': { verdict: 'notAdopted', reason: NO_REASON[3] },
  'partly, without the part': { verdict: 'partly', reason: 'Te duur.' },
} as const;

export const opening = ({ authorities, councils }: World) =>
  event(
    opened({
      authorities: authorities.map((id) => ({ id, kind: 'college', name: id })),
      councils: Object.keys(councils).map((id) => ({ id, name: id })),
    }),
  ) as TrajectoryEvent<'TrajectoryOpened'>;

/** Every event that can be in this world; they do not pass decide. */
export function alphabet({ authorities, councils, answers, revisions, lapses }: World): TrajectoryEvent[] {
  const ofCouncil = ([council, points]: [string, readonly string[]]): ScenarioFact[] => [
    asked(DAY, `r-${council}`, { council }),
    advised(DAY, `a-${council}`, points, { council, request: `r-${council}` }),
    declined(DAY, `r-${council}`),
    left(DAY, { council }),
    ...(lapses ? [{ date: DAY, type: 'AdviceTermLapsed', data: { request: `r-${council}` } }] : []),
  ];
  const ofAnswer = (authority: string, point: string): ScenarioFact[] => [
    ...answers.map((name) => {
      const { verdict, reason } = ANSWERS[name];
      return answered(DAY, point, verdict, reason, { authority });
    }),
    ...(answers.includes('adopted') ? [traced(DAY, point, { authority })] : []),
    ...(revisions
      ? [
          revised(DAY, point, { authority }),
          revised(DAY, point, { authority, verdict: 'noted', reason: 'Gelezen.' }),
          revised(DAY, point, { authority, verdict: 'noted' }),
        ]
      : []),
  ];
  const ofAuthority = (authority: string): ScenarioFact[] => [
    left(DAY, { authority }),
    decided(DAY, { authority, because: 'Spoed.' }),
    ...Object.entries(councils).flatMap(([council, points]) => [
      responded(DAY, `a-${council}`, authority),
      ...points.flatMap((point) => ofAnswer(authority, point)),
    ]),
  ];
  const all = [...Object.entries(councils).flatMap(ofCouncil), ...authorities.flatMap(ofAuthority), published(DAY)];
  return all.map(event);
}

/** An event is about things that exist, and what exists is not made twice: all that decide is needed for here. */
export const fits = ({ data }: TrajectoryEvent, ids: Readonly<Record<string, unknown>>) => {
  const { id, request, advice, recommendation } = data as Record<string, string | undefined>;
  const there = (about: string | undefined) => about === undefined || Object.hasOwn(ids, about);
  return (id === undefined || !Object.hasOwn(ids, id)) && [request, advice, recommendation].every(there);
};
