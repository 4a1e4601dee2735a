import { tableOf, textOf, uncoded } from '../docs/documents.js';
import type { Membership } from '#directory';
import type { Document, Sent } from '../fuzz/document.js';
import type { Known } from '../fuzz/known.js';
import { valid } from '../fuzz/values.js';
import { HOME, onDay, PEOPLE } from './access-people.js';

/** Who may do what by the printed page (docs/access.md), and what there is to say of each fact that it names. */

export const ROLES = ['civilServant', 'council', 'alderman', 'clerk', 'administrator', 'auditor'] as const;
/** What the table says of each role, by the first cell of its row. */
export const cellsOf = (heading: string) =>
  new Map(
    tableOf(textOf('docs/access.md'), heading).map(([name = '', ...cells]) => [
      uncoded(name),
      Object.fromEntries(ROLES.map((role, i) => [role, cells[i] ?? ''])) as Record<Membership['role'], string>,
    ]),
  );
export const FACTS = cellsOf('fact');
/** What somebody is today, and by the council that is shared what they are here. */
const held = (name: string) =>
  (PEOPLE[name] ?? [])
    .filter(({ from = '', until = '9999' }) => from <= onDay(0) && onDay(0) <= until)
    .flatMap((one) => [
      one,
      ...(one.municipality === HOME && one.council === 'toegangsraad'
        ? [{ ...one, municipality: 'gm0000', sharedBy: HOME }]
        : []),
    ]);
export const hereOf = (name: string) => held(name).filter(({ municipality }) => municipality === 'gm0000');
const isInside = (name: string) => hereOf(name).some(({ role }) => role !== 'council');
export const takesPart = (name: string) =>
  isInside(name) || hereOf(name).some(({ council }) => council === 'toegangsraad');

/** What a fact says, as far as who may say it follows from that. */
export type Said = Readonly<Record<string, unknown>>;

/** What stands in the last column of the table: a rule that asks more than the role. */
const ONLY: Readonly<Record<string, (said: Said, role: Membership['role']) => boolean>> = {
  TrajectoryOpened: (said, role) => role !== 'council' || said['kind'] === 'unsolicited',
  AdviceSubmitted: (said, role) => (role === 'civilServant') === (said['onBehalf'] !== undefined),
  TrajectoryAmended: (said, role) => role === 'civilServant' || said['title'] === undefined,
  // Of these dossiers nobody settled who publishes.
  InfluencePublished: (_, role) => role !== 'clerk',
  EvaluationGiven: (said, role) => (role === 'council') === (said['by'] === 'toegangsraad'),
  TrajectoryWithdrawn: (_, role) => role === 'civilServant',
};

export function mayRecord(name: string, fact: string, said: Said): boolean {
  return hereOf(name).some((one) => {
    const cell = FACTS.get(fact)?.[one.role] ?? '';
    if (cell === '' || ONLY[fact]?.(said, one.role) === false) return false;
    if (one.role === 'council' && (one.council !== 'toegangsraad' || one.function === 'member')) return false;
    if (cell === 'for its authority' && one.role !== (said['authority'] === 'raad' ? 'clerk' : 'alderman'))
      return false;
    // Both dossiers are of one portfolio, and are those of whoever is of some dossiers.
    return one.portfolios === undefined || one.portfolios.includes('Zorg');
  });
}

const DICE = { below: () => 0, rarely: () => false, one: <T>(list: readonly T[]) => list[0] as T, of: () => 'woord' };
const KNOWN = { one: () => undefined } as unknown as Known;
/** Content of a fact that has its shape, and says this. */
export function contentIn({ components: { schemas } }: Document, fact: string, settled: Said): unknown {
  return valid({ dice: DICE as never, known: KNOWN, schemas, settled }, schemas[fact] as Sent);
}

const OF_COUNCIL = { council: 'toegangsraad', advice: 'a1', request: 'r1', recommendation: 'p1', authority: 'college' };
const BECAUSE = { because: 'Het ging anders.' };
/** What of these has to be there beside what is always asked. */
const ALONE: Readonly<Record<string, Said>> = {
  DraftPublished: { version: 1, text: 'Artikel 1.' },
  ChangeExplained: BECAUSE,
  ParticipantLeft: { council: 'toegangsraad', reason: 'De raad stopt.' },
  // Of the request: the civil servant's, who asked.
  FactRetracted: { of: 1, ...BECAUSE },
  FactCorrected: { of: 1, ...BECAUSE, trueDate: '2026-11' },
};
/** Each fact as it is said: of each authority where that tells, and of each side where both say it. */
export const SAID: readonly (readonly [fact: string, said: Said])[] = [...FACTS.keys()].flatMap(
  (fact): [string, Said][] => {
    if (fact === 'TrajectoryOpened') return [];
    if (fact === 'TrajectoryAmended')
      return [{ title: 'Nota' }, { contact: 'beheerder' }].map((said) => [fact, { ...said, ...BECAUSE }]);
    if (fact === 'EvaluationGiven') return ['toegangsraad', 'gemeente'].map((by) => [fact, { by }]);
    if (fact === 'AdviceSubmitted') {
      const said = { id: 'a2', council: 'toegangsraad', recommendations: [] };
      return [
        [fact, said],
        [fact, { ...said, onBehalf: 'letter' }],
      ];
    }
    if (fact in ALONE) return [[fact, ALONE[fact] ?? {}]];
    const ofAuthority = FACTS.get(fact)?.alderman === 'for its authority';
    return (ofAuthority ? ['college', 'raad'] : ['college']).map((authority) => [fact, { ...OF_COUNCIL, authority }]);
  },
);
