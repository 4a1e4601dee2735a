import type { Imported } from '#commands';
import { described, fields, list, oneOf, string, whole, type Of } from '#schema';
import { FIELD_NAMES, type BadRow, type Column, type ComingDossier, type Said, type SheetResult } from '#spreadsheet';
import { ANSWER_VERDICTS } from '#vocabulary';

/** What there is, or will be, of a dossier of a sheet. */
export const STATES = ['new', 'added', 'there', 'refused'] as const;

// What a person reads; there may be as many as there are rows.
const MOST_TOLD = 1_000;

const field = oneOf(FIELD_NAMES);
const said = oneOf([...ANSWER_VERDICTS, 'open'] as const satisfies readonly Said[]);
const dossier = fields({
  ...{ id: string, title: string, openedOn: string, councils: list(string), authorities: list(string) },
  ...{ points: whole, answers: whole, rows: whole },
  leftOut: { ...whole, description: 'Rows of it that do not fit.' },
  state: { ...oneOf(STATES), description: 'new: it is or was not here; added: recorded now; there: nothing is added.' },
  'why?': string,
});
export type SheetDossier = Of<typeof dossier>;

const row = fields({
  ...{ row: whole, cell: string, code: string, message: string },
  ...{ 'field?': field, 'column?': string, 'says?': string },
});

/** What came, or would come, of a sheet. */
export const sheetAnswer = described(
  fields({
    'sheet?': {
      ...string,
      description: 'Which sheet of the file was read: that which names most of what can be known.',
    },
    otherSheets: { ...list(string), description: 'Those of the file that were not read.' },
    columns: list(fields({ letter: string, name: string, 'field?': field })),
    header: { ...whole, description: 'The row that names the columns.' },
    rows: whole,
    fit: { ...whole, description: 'How many rows go in.' },
    words: list(fields({ word: string, 'said?': said, rows: whole })),
    dossiers: list(dossier),
    problems: { ...list(row), description: `The first ${MOST_TOLD}.` },
    problemCount: whole,
  }),
  ({ judged }: SheetResult, dossiers: readonly SheetDossier[]) => ({
    ...judged,
    otherSheets: [...judged.otherSheets],
    columns: judged.columns as Column[],
    words: judged.words.map((word) => word),
    dossiers: [...dossiers],
    problems: judged.problems.slice(0, MOST_TOLD).map((problem: BadRow) => problem),
    problemCount: judged.problems.length,
  }),
);
export type SheetAnswer = ReturnType<typeof sheetAnswer>;

/** What became of a dossier when it was recorded, or would. */
export function dossierAnswer(coming: ComingDossier, imported: Imported | undefined, recorded: boolean): SheetDossier {
  const all = { ...coming, councils: [...coming.councils], authorities: [...coming.authorities] };
  if (!imported) return { ...all, state: 'new' };
  if (imported.ok) return { ...all, state: imported.recorded === 0 ? 'there' : recorded ? 'added' : 'new' };
  const why = imported.why === 'busy' ? 'anderen schrijven er tegelijk in' : (imported.problems[0]?.message ?? '');
  return { ...all, state: 'refused', why };
}
