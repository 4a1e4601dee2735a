import { explainNl, type DueDate, type Term } from '#calendar';
import { day, described, fields, list, string, whole } from '#schema';
import { dueBy } from '#trajectory';
import type { VisibleTrajectory } from './read.js';

export const explanation = fields(
  {
    start: day,
    term: fields({ 'weeks?': whole, 'days?': whole, 'until?': day }),
    shifts: list(
      fields({ from: day, to: day, why: string, days: list(fields({ day, reason: string, 'name?': string })) }),
    ),
    notes: list(
      fields({
        ...{ kind: string, 'year?': whole, 'because?': string },
        ...{ 'of?': string, 'nth?': whole, 'on?': day, 'closesOn?': day, 'until?': day },
      }),
    ),
    'ground?': fields(
      { article: string, 'instrument?': fields({ name: string, 'link?': string }) },
      'Where it stands how long this term is.',
    ),
    text: { ...string, description: 'The same in plain Dutch.' },
  },
  'How the date came about: start, length, and the article behind each shift.',
);

/** How a date came about, also in words. */
export const explained = (due: DueDate) => ({ ...due.explanation, text: explainNl(due) });

/** Until when a council would have, that was asked on the day as of which the dossier is shown; and why. */
export const adviceTermView = described(
  fields({ dueOn: day, explanation }),
  ({ state, asOf }: VisibleTrajectory, term: Term | 'urgent' | undefined) => {
    const [given, kind] = term === 'urgent' ? [undefined, 'urgentTerm' as const] : [term, 'adviceTerm' as const];
    const due = dueBy(state.opened.settings, asOf, given, kind);
    return { dueOn: due.dueOn, explanation: explained(due) };
  },
);
