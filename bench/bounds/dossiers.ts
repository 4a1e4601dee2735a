import { Commands, type GivenFact } from '#commands';
import { openSqliteEventStore } from '#event-store';
import type { Actor } from '#access';
import { done } from '../history.js';

const MUNICIPALITY = 'gm0014';
const DAY = '2026-02-02';
const AT_ONCE = 500;

const grants: Actor['grants'] = [
  ...(['civilServant', 'alderman', 'clerk'] as const).map((role) => ({ role, municipality: MUNICIPALITY })),
  ...Array.from({ length: 60 }, (_, i) => ({
    role: 'council' as const,
    municipality: MUNICIPALITY,
    council: `raad-${i}`,
  })),
];
const everybody: Actor = { id: 'bench', grants };

/** How large a dossier is, and how its size is divided. */
interface Size {
  readonly authorities: number;
  readonly councils: number;
  readonly advices: number;
  /** In each advice. */
  readonly points: number;
  readonly findings: number;
  /** Promised in all; each by an answer of its own. */
  readonly commitments: number;
  /** Whether the answers are published, rejoined and traced. */
  readonly told: boolean;
  /** How often each answer was revised. */
  readonly revised: number;
  /** Characters of each text. */
  readonly text: number;
}

const NOTHING = { councils: 1, findings: 0, commitments: 0, told: true, revised: 0, text: 60 };

/** Dossiers at the bounds of libs/facts/bounds.ts, each at another one of them. */
export const SIZES: Readonly<Record<string, Size>> = {
  'all told': { ...NOTHING, authorities: 2, advices: 4, points: 250, findings: 1_000, commitments: 1_000 },
  'answers in draft': { ...NOTHING, authorities: 2, advices: 250, points: 4, commitments: 1_000, told: false },
  'sixty of each': { ...NOTHING, authorities: 60, councils: 60, advices: 33, points: 1 },
  'nearly 10,000 adoptions': { ...NOTHING, authorities: 60, advices: 150, points: 0 },
  'nearly 10,000 events': { ...NOTHING, authorities: 2, advices: 4, points: 250, revised: 2 },
  'nearly 4 million characters': { ...NOTHING, authorities: 1, advices: 4, points: 250, text: 1_700 },
};

const ids = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}-${i}`);

const textOf = (about: string, length: number) =>
  `Over ${about}: ${'het aanvragen van een voorziening duurt voor veel mensen te lang. '.repeat(1 + length / 60)}`.slice(
    0,
    length + 20,
  );

/** All that happened in it, in the order of recording. */
function* factsOf(size: Size): Generator<GivenFact> {
  const { authorities, councils, advices, points, findings, commitments, told, revised, text } = size;
  const fact = (type: string, data: object): GivenFact => ({ type, data, occurredOn: DAY });
  yield fact('TrajectoryOpened', {
    title: 'Verordening maatschappelijke ondersteuning',
    municipality: MUNICIPALITY,
    kind: 'requested',
    subject: 'ordinance',
    legalBases: ['wmo-2.1.3'],
    authorities: ids(authorities, 'college').map((id) => ({ id, kind: 'college', name: `College ${id}` })),
    councils: ids(councils, 'raad').map((id) => ({ id, name: `Adviesraad ${id}` })),
  });
  yield fact('DraftPublished', { version: 1, maturity: 'concept', text: textOf('concept', text) });
  if (findings > 0) {
    const found = ids(findings, 'f').map((id) => ({ id, text: textOf(id, text) }));
    yield fact('InvolvementHeld', { form: 'gesprekken', findings: found });
  }
  const advised = ids(advices, 'advies').map((id, i) => ({
    ...{ id, council: `raad-${i % councils}` },
    recommendations: ids(points, `${id}.p`).map((point) => ({ id: point, text: textOf(point, text) })),
  }));
  for (const advice of advised) yield fact('AdviceSubmitted', { ...advice, verdict: 'positive' });
  let promised = 0;
  for (const authority of ids(authorities, 'college')) {
    for (const { id: advice, recommendations } of advised) {
      for (const { id: recommendation } of recommendations) {
        const promises =
          promised < commitments
            ? [{ id: `c-${promised++}`, text: textOf('toezegging', text), dueOn: '2027-01-01' }]
            : [];
        yield fact('AnswerDrafted', {
          ...{ authority, recommendation, verdict: 'partly', commitments: promises },
          ...{ reason: textOf('reden', text), adoptedPart: 'Het eerste deel.' },
        });
      }
      if (told) yield fact('ResponseAdopted', { authority, advice });
    }
  }
  if (!told) return;
  for (const { id: advice, council, recommendations } of advised) {
    const answers = recommendations.map(({ id }) => ({ recommendation: id, satisfied: true, comment: 'Goed zo.' }));
    if (answers.length > 0) yield fact('RejoinderGiven', { council, advice, answers });
  }
  for (const authority of ids(authorities, 'college')) {
    for (const { id: recommendation } of advised.flatMap((advice) => advice.recommendations)) {
      for (let i = 0; i < revised; i++) {
        const revision = { verdict: 'partly', reason: textOf('reden', text), adoptedPart: 'Het eerste deel.' };
        yield fact('AnswerRevised', { authority, recommendation, ...revision, because: `Herzien: ${i}.` });
      }
      yield fact('InfluenceTraced', {
        ...{ authority, recommendation, effect: 'practice' },
        note: textOf('praktijk', Math.min(text, 200)),
      });
    }
  }
}

/** Records one of each size in the log of a server that does not run; their ids, by their names. */
export async function recordAll(file: string): Promise<ReadonlyMap<string, string>> {
  const store = openSqliteEventStore({ file });
  const commands = new Commands({ store, now: () => new Date('2026-06-01T12:00:00Z') });
  const made = new Map<string, string>();
  for (const [name, size] of Object.entries(SIZES)) {
    const trajectory = `grens-${made.size}`;
    const facts = [...factsOf(size)];
    for (let i = 0; i < facts.length; i += AT_ONCE) {
      const input = { trajectory, key: `k${i}`, facts: facts.slice(i, i + AT_ONCE) };
      await done(commands.execute(everybody, input));
    }
    made.set(name, trajectory);
  }
  await store.close();
  return made;
}
