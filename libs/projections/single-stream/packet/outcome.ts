import { formatNl } from '#calendar';
import type { Block, Part, Run } from '#paper';
import type { deadlinesView } from '../../views/deadlines.js';
import type { TextView } from '../text.js';
import { bullets, line, listed, or, part, said, table, type Told } from './lines.js';
import { WORDS } from './words.js';

type Passage = TextView['passages'][number];

/** What stood there and what stands there now, with the words that differ. */
function changedIn({ words, before, after, how, renumbered, moved }: Passage): Block[] {
  const side = (label: string, other: 'gone' | 'new', text: string): Block[] => {
    const runs: Run[] = (words ?? [{ how: 'same', text }])
      .filter((piece) => piece.how !== other)
      .map((piece) => {
        const word =
          other === 'new' && piece.how === 'same' ? ((piece as { was?: string }).was ?? piece.text) : piece.text;
        return piece.how === 'same' ? { text: word } : { text: word, how: piece.how };
      });
    const last = runs.at(-1);
    if (!last) return [];
    runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
    return [{ kind: 'text', label, runs }];
  };
  if (how === 'moved') return said('Verplaatst', (after ?? before)?.text.trim());
  return [
    ...(before ? side('Eerst', 'new', before.text) : []),
    ...(after ? side('Nu', 'gone', after.text) : []),
    ...(renumbered ? said('Ander nummer', `${renumbered.from} werd ${renumbered.to}`) : []),
    ...(moved ? said(undefined, 'Dit staat nu op een andere plaats.') : []),
  ];
}

function causesOf({ pointName, nameOf, influence }: Told, { causes }: Passage): Block[] {
  if (causes.length === 0) return said('Door', 'nog niet uitgelegd');
  const findings = new Map(influence.findings.map(({ id, text }) => [id, text]));
  return bullets(
    causes.map(({ kind, recommendation, authority, finding, because, on }) => {
      const day = formatNl(on);
      if (kind === 'recommendation')
        return line('Door', `${pointName(recommendation ?? '')} (${nameOf(authority ?? '')}, ${day})`);
      if (kind === 'finding') return line('Door een gesprek', `${findings.get(finding ?? '') ?? ''} (${day})`);
      return line(WORDS.cause[kind], [because, `(${day})`].filter(Boolean).join(' '));
    }),
  );
}

const isChanged = ({ how }: Passage) => how !== 'same';

/** Each change under the heading of its article. */
function changeParts(told: Told, { passages }: TextView, changed: readonly Passage[]): Part[] {
  const first = ({ after, before }: Passage) => (after ?? before)?.text.trim().split('\n')[0];
  const headings = new Map(passages.map((one) => [one.trail, first(one)]));
  return changed.map((passage) =>
    part(2, `verandering-${passage.trail}`, headings.get(passage.under ?? passage.trail) || 'De tekst', [
      ...changedIn(passage),
      ...causesOf(told, passage),
    ]),
  );
}

/** What changed in the text between its first version and its last, and by whose point. */
export function changesIn(told: Told, text: TextView): Part[] {
  const { from, to, passages, unexplained } = text;
  const begun = (says: string) => part(1, 'veranderd', 'Wat er veranderde in de tekst', said(undefined, says));
  if (from === undefined)
    return [begun('Er is één versie van de tekst bekend, of geen: er valt niets te vergelijken.')];
  const changed = passages.filter(isChanged);
  if (changed.length === 0) return [begun('Er veranderde niets.')];
  const how =
    unexplained === 0 ? 'Bij alle staat waardoor.' : `Bij ${unexplained} daarvan is nog niet uitgelegd waardoor.`;
  const count = changed.length === 1 ? 'is er één verandering' : `zijn er ${changed.length} veranderingen`;
  return [begun(`Van versie ${from} naar versie ${to} ${count}. ${how}`), ...changeParts(told, text, changed)];
}

/** The same of one point: what changed by it, or nothing. */
export function changesBy(told: Told, text: TextView, point: string): Part[] {
  const changed = text.passages.filter(
    (one) => isChanged(one) && one.causes.some(({ recommendation }) => recommendation === point),
  );
  const begun = part(1, 'veranderd', 'Wat hierdoor in de tekst veranderde', []);
  return changed.length === 0 ? [] : [begun, ...changeParts(told, text, changed)];
}

const DECIDES = { college: 'het college', raad: 'de gemeenteraad', board: 'het bestuur' };

const disputeLine =
  (nameOf: Told['nameOf']) =>
  ({ council, ground, raisedOn, settledOn, outcome }: Told['trajectory']['disputes'][number]) => {
    const ended =
      settledOn === undefined ? 'Nog niet afgerond.' : `Afgerond op ${formatNl(settledOn)}. ${outcome ?? ''}`;
    return line(`${nameOf(council)}, ${formatNl(raisedOn)}`, `${ground} ${ended}`.trim());
  };

/** What was decided, what the gemeenteraad did, and what was laid before it. */
export function decisionsIn({ trajectory, nameOf, pointName }: Told): Part[] {
  const { decisions, raadActs = [], advices, disputes, plannedDecisionOn, end } = trajectory;
  const decided = decisions.flatMap(({ authority, by, outcome, on, draftVersion, because }) => [
    ...said(
      `${nameOf(authority)}, ${formatNl(on)}`,
      `${WORDS.outcome[outcome]} door ${DECIDES[by]}${draftVersion === undefined ? '' : `, versie ${draftVersion}`}.`,
    ),
    ...said('Reden', because),
  ]);
  const planned = plannedDecisionOn === undefined ? '' : ` Het is gepland op ${formatNl(plannedDecisionOn)}.`;
  const acts = raadActs.map(({ kind, title, outcome, on, recommendations = [], text }) => {
    const about = recommendations.length === 0 ? '' : ` Over ${listed(recommendations.map(pointName))}.`;
    return line(
      `${WORDS.raadAct[kind]}, ${formatNl(on)}`,
      `${title}: ${WORDS.raadOutcome[outcome].toLowerCase()}.${about}${text === undefined ? '' : ` ${text}`}`,
    );
  });
  const shared = advices.map(({ council, on, sharedWithRaadOn }) =>
    line(
      `Advies van ${nameOf(council)}, ${formatNl(on)}`,
      sharedWithRaadOn === undefined
        ? 'niet vastgelegd dat het naar de gemeenteraad ging'
        : `naar de gemeenteraad op ${formatNl(sharedWithRaadOn)}`,
    ),
  );
  return [
    part(1, 'besluit', 'Het besluit', [
      ...or(decided, `Er is nog geen besluit genomen.${planned}`),
      ...(end
        ? said(
            `Einde, ${formatNl(end.on)}`,
            [WORDS.stage[end.how === 'withdrawn' ? 'withdrawn' : 'closed'], end.outcome, end.reason]
              .filter(Boolean)
              .join('. '),
          )
        : []),
    ]),
    ...(acts.length > 0 ? [part(2, 'raad', 'Moties, amendementen en vragen van de gemeenteraad', bullets(acts))] : []),
    ...(disputes.length > 0 ? [part(2, 'geschil', 'Geschil', bullets(disputes.map(disputeLine(nameOf))))] : []),
    ...(shared.length > 0 ? [part(2, 'gedeeld', 'Wat de gemeenteraad heeft gekregen', bullets(shared))] : []),
  ];
}

/** What was promised, by whom, by when, and whether it was done. */
export function commitmentsIn(
  { influence, nameOf, pointName }: Told,
  deadlines: ReturnType<typeof deadlinesView>,
): Part[] {
  const states = new Map(deadlines.filter(({ kind }) => kind === 'commitment').map(({ of, state }) => [of, state]));
  const rows = influence.recommendations.flatMap(({ id: point, answers }) =>
    answers
      .filter(({ publishedOn }) => publishedOn !== undefined)
      .flatMap(({ authority, commitments = [] }) =>
        commitments.map(({ id, text, dueOn, postponements, fulfilled }) => {
          const moved = postponements.map(({ on, reason }) => ` Uitgesteld op ${formatNl(on)}: ${reason}`).join('');
          const state = states.get(id);
          const stands = fulfilled
            ? `Nagekomen, ${formatNl(fulfilled.on)}: ${fulfilled.evidence}`
            : state === undefined
              ? 'Loopt'
              : WORDS.deadlineState[state];
          return [
            text,
            nameOf(authority),
            pointName(point),
            dueOn === undefined ? 'geen datum' : formatNl(dueOn),
            `${stands}${moved}`,
          ];
        }),
      ),
  );
  return [
    part(
      1,
      'toezeggingen',
      'Toezeggingen',
      or(
        table('Wat is toegezegd', ['Toezegging', 'Door', 'Bij', 'Uiterlijk', 'Stand'], rows),
        'Er is niets toegezegd.',
      ),
    ),
  ];
}
