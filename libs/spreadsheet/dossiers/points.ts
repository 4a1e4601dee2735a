import type { Day, PartialDate } from '#calendar';
import { short } from '#facts';
import { dateIn, dueIn } from '../mapping/dates.js';
import { read, type Field } from '../mapping/fields.js';
import type { SheetMapping } from '../mapping/mapping.js';
import { shownCell, type Table } from '../mapping/columns.js';
import type { Said } from '../mapping/words.js';
import type { Cell, Row } from '../read/rows.js';
import { isOfSeveral } from './names.js';

/** Why a row does not fit, and in which cell. */
export interface RowProblem {
  /** As the program shows it. */
  readonly row: number;
  readonly field?: Field;
  readonly code: string;
  readonly message: string;
}

/** What one row says of one point. */
export interface Point {
  readonly row: number;
  readonly dossier: string;
  readonly dossierId?: string;
  readonly council: string;
  readonly adviceDate: PartialDate;
  readonly number?: string;
  readonly text: string;
  readonly authority?: string;
  readonly said: Said;
  readonly answerDate?: PartialDate;
  readonly reason?: string;
  readonly adoptedPart?: string;
  readonly referredTo?: string;
  /** Without a day: promised, and nobody said when. */
  readonly commitment?: { readonly text: string; readonly dueOn?: Day };
  readonly done?: { readonly on: PartialDate; readonly evidence?: string };
}

export type RowRead =
  | { readonly ok: true; readonly point: Point }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

const DATE = 'is geen dag, maand of jaar; schrijf bijvoorbeeld 16-2-2016, februari 2016 of 2016';
const DUE = 'is geen dag, maand, kwartaal of jaar; schrijf bijvoorbeeld 1-7-2016 of Q3 2016';
// What a program writes in a cell that it could not reckon, in Dutch and English; and where a column is too narrow for a
// day and was saved as it was shown.
const FAULT =
  /^#(?:N\/[AB]|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NULL!|LEEG!|NUM!|GETAL!|SPILL!|OVERLOOP!|CALC!|BEREKENEN!)$|^#{3,}$|^Err:\d{3}$/i;
const FAULTY = 'is een fout van het rekenprogramma; zet in deze cel wat er hoort te staan';
const SEVERAL = 'noemt meer dan één bestuursorgaan; maak voor elk een eigen rij';
const NO_POINT = 'is leeg: in deze rij staat geen aanbeveling; laat haar weg als zij niet bij de tabel hoort';
const quoted = (text: string) => `‘${short(text, 60)}’`;

/** Reads rows of one table, one after another. */
export function rowReader({ columns }: Table, { fixed = {} }: SheetMapping, words: ReadonlyMap<string, Said>) {
  const at = new Map(columns.flatMap(({ field }, i) => (field === undefined ? [] : [[field, i] as const])));
  const cellOf = (row: Row, field: Field): Cell => {
    const i = at.get(field);
    const cell = i === undefined ? null : (row.cells[i] ?? null);
    return shownCell(cell) === '' ? (fixed[field] ?? null) : cell;
  };

  return (row: Row): RowRead => {
    const problems: RowProblem[] = [];
    const wrong = (field: Field, code: string, message: string) =>
      void problems.push({ row: row.number, field, code, message });
    const text = (field: Field) => shownCell(cellOf(row, field)) || undefined;
    const needed = (field: Field): string => {
      const found = text(field);
      if (found === undefined) wrong(field, 'invalid', at.has(field) ? 'is leeg' : 'staat in geen kolom');
      return found ?? '';
    };
    const when = <T>(field: Field, of: (cell: Cell) => T | undefined, message: string): T | undefined => {
      const shown = text(field);
      if (shown === undefined) return undefined;
      const found = of(cellOf(row, field));
      if (found === undefined) wrong(field, 'invalid', `${quoted(shown)} ${message}`);
      return found;
    };

    for (const field of at.keys()) {
      const shown = shownCell(cellOf(row, field));
      if (FAULT.test(shown)) wrong(field, 'invalid', `${quoted(shown)} ${FAULTY}`);
    }
    // A heading between the rows, or a note below them: one thing is wrong with it and not each of its cells.
    const isNoPoint = at.has('recommendation') && !text('recommendation') && !text('adviceDate') && !text('verdict');
    if (isNoPoint) wrong('recommendation', 'invalid', NO_POINT);
    if (problems.length > 0) return { ok: false, problems };
    const dossier = needed('dossier');
    const council = needed('council');
    const recommendation = needed('recommendation');
    const adviceDate = text('adviceDate') === undefined ? needed('adviceDate') : when('adviceDate', dateIn, DATE);
    const word = text('verdict');
    // A stroke says that there is nothing.
    const said = word === undefined || read(word) === '' ? 'open' : words.get(read(word));
    if (said === undefined)
      wrong('verdict', 'invalid', `${quoted(word ?? '')} is geen bekend oordeel; wijs aan wat het betekent`);
    const authority = text('authority');
    if (authority !== undefined && isOfSeveral(authority))
      wrong('authority', 'invalid', `${quoted(authority)} ${SEVERAL}`);
    const answerDate = when('answerDate', dateIn, DATE);
    if (said !== undefined && said !== 'open' && text('answerDate') === undefined) {
      wrong('answerDate', 'invalid', 'is leeg, en bij een antwoord hoort een datum');
    }
    const dueOn = when('commitmentDue', dueIn, DUE);
    const promised = text('commitment');
    const doneOn = when('doneOn', dateIn, DATE);
    const isPromised = promised !== undefined || dueOn !== undefined;
    if (doneOn !== undefined && !isPromised && problems.length === 0) {
      wrong('doneOn', 'invalid', 'zegt dat iets gedaan is, maar er is geen toezegging');
    }
    if (isPromised && said === 'open') {
      wrong('verdict', 'invalid', 'is leeg, en een toezegging hoort bij een antwoord');
    }
    if (problems.length > 0) return { ok: false, problems };
    const given = { dossierId: text('dossierId'), number: text('number'), authority, answerDate };
    const more = { reason: text('reason'), adoptedPart: text('adoptedPart'), referredTo: text('referredTo') };
    const evidence = text('evidence');
    const point = {
      ...{ row: row.number, dossier, council, adviceDate, text: recommendation, said },
      ...without(given),
      ...without(more),
      ...(isPromised && { commitment: { text: promised ?? recommendation, ...without({ dueOn }) } }),
      ...(doneOn !== undefined && { done: { on: doneOn, ...without({ evidence }) } }),
    };
    return { ok: true, point: point as Point };
  };
}

const without = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
