import { notMovedNl, type Day, type DueDate } from '#calendar';
import { day, fields, list, oneOf, string, whole, type Of } from '#schema';
import { DEADLINE_KINDS, DEADLINE_STATES } from '#vocabulary';
import { trajectoryId } from '../query/page.js';
import { explained, explanation } from '../single-stream/advice-term.js';
import { extensionFields, type extension } from '../single-stream/dated.js';
import type { DeadlineRow } from './deadlines.js';

export const deadlineItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  kind: oneOf(DEADLINE_KINDS),
  of: { ...string, description: 'Id of the request, advice, commitment or trajectory.' },
  who: string,
  whoName: string,
  dueOn: day,
  state: oneOf(DEADLINE_STATES),
  'broughtInOn?': {
    ...day,
    description: 'It was over before the dossier was copied from paper, on this day, and nothing came since.',
  },
  'council?': { ...string, description: 'Whose advice it is about.' },
  'councilName?': string,
  'recommendation?': { ...string, description: 'The point that it is about.' },
  'point?': { ...whole, description: 'Its place in its advice.' },
  'number?': { ...string, description: 'As its council numbered it.' },
  'explanation?': explanation,
  extensions: list(
    fields({
      ...extensionFields,
      'note?': {
        ...string,
        description:
          'That it is more than the municipality laid down, and why a date that was given stays on a day off, in plain Dutch.',
      },
    }),
  ),
});

type Found = DeadlineRow & { title: string; whoName: string; councilName: string | null };

export function itemOf({ settled, explanation: first, extensions, broughtInOn, ownNumber, ...row }: Found, today: Day) {
  const due = first === null ? undefined : (JSON.parse(first) as DueDate);
  return {
    ...row,
    broughtInOn: broughtInOn ?? undefined,
    council: row.council ?? undefined,
    councilName: row.councilName ?? undefined,
    recommendation: row.recommendation ?? undefined,
    point: row.point ?? undefined,
    number: ownNumber ?? undefined,
    state: settled ?? (row.dueOn < today ? ('overdue' as const) : ('open' as const)),
    ...(due && { explanation: explained(due) }),
    extensions: (JSON.parse(extensions) as (Of<typeof extension> & { beyond?: string })[]).map(({ beyond, ...one }) => {
      // A commitment is a day that was promised: nobody counts to it.
      const stays = row.kind === 'commitment' ? undefined : notMovedNl(one.until);
      const said = [beyond, stays].filter((each) => each !== undefined);
      return { ...one, note: said.length === 0 ? undefined : said.join(' ') };
    }),
  };
}
