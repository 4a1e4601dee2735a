import type { SheetAnswer, SheetMapping } from '../../api/answers.ts';

export type Field = NonNullable<SheetAnswer['columns'][number]['field']>;
export type Said = NonNullable<SheetAnswer['words'][number]['said']>;

/** The fields of a point in the order in which they are asked; what a sheet cannot do without comes first. */
export const FIELDS: readonly Field[] = [
  ...(['dossier', 'council', 'adviceDate', 'recommendation'] as const),
  ...(['number', 'authority', 'answerDate', 'verdict', 'reason', 'adoptedPart', 'referredTo'] as const),
  ...(['commitment', 'commitmentDue', 'doneOn', 'evidence', 'dossierId'] as const),
];
export const NEEDED: ReadonlySet<Field> = new Set<Field>(['dossier', 'council', 'adviceDate', 'recommendation']);

/** What somebody pointed out by hand: a column by its name, a text for every row, what a word says. */
export interface ByHand {
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly fixed: Readonly<Partial<Record<Field, string>>>;
  readonly words: Readonly<Record<string, Said | ''>>;
}

/** How it is read now. */
export const readAs = (answer: SheetAnswer, mapping: SheetMapping): ByHand => ({
  columns: Object.fromEntries(
    answer.columns.flatMap(({ name, field }) => (field === undefined ? [] : [[field, name]])),
  ),
  fixed: { ...mapping.fixed },
  words: Object.fromEntries(answer.words.map(({ word, said }): [string, Said | ''] => [word, said ?? ''])),
});

/** The mapping that was kept, with what is pointed out otherwise than it is read now. */
export function mappingWith(kept: SheetMapping, before: ByHand, now: ByHand): SheetMapping {
  const columns: Partial<Record<Field, string>> = { ...kept.columns };
  for (const field of FIELDS) {
    if ((now.columns[field] ?? '') !== (before.columns[field] ?? '')) columns[field] = now.columns[field] ?? '';
  }
  const fixed = Object.fromEntries(Object.entries(now.fixed).filter(([, text]) => text.trim() !== ''));
  const words: Partial<Record<Said, readonly string[]>> = { ...kept.words };
  for (const [word, said] of Object.entries(now.words)) {
    if (said === '' || said === before.words[word]) continue;
    for (const other of Object.keys(words) as Said[]) words[other] = (words[other] ?? []).filter((one) => one !== word);
    words[said] = [...(words[said] ?? []), word];
  }
  return { ...kept, columns, fixed, words } as SheetMapping;
}
