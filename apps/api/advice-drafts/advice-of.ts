import type { WholeDraft } from '#directory';
import { isAnswer, isPoint } from './content.js';

type Used = ReadonlySet<string>;
type Content = Readonly<Record<string, unknown>>;

/** The name itself when nothing has it yet, else with the first free number. */
export function freeId(name: string, used: Used): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!used.has(id)) return id;
  }
}

/** As many new ids as asked for, counted on: `asd-3`, `asd-4`. */
export function countedIds(prefix: string, count: number, used: Used): readonly string[] {
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n++) if (!used.has(`${prefix}${n}`)) ids.push(`${prefix}${n}`);
  return ids;
}

const isGiven = (value: unknown): boolean =>
  value !== null && value !== '' && value !== false && !(typeof value === 'object' && Object.keys(value).length === 0);

/** Without what was left empty: a field that was not given is not part of a fact. */
const given = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content)
      .map(([name, value]) => [name, name === 'repeats' ? given(value as Content) : value] as const)
      .filter(([, value]) => isGiven(value)),
  );

/** What a draft of another kind says, in the fields of its fact. */
export function supplementOf(
  { advice, parts }: Pick<WholeDraft, 'advice' | 'parts'>,
  ids: (count: number) => readonly string[],
): Content {
  const points = parts.filter(({ part, content }) => isPoint(part) && content !== null);
  const named = ids(points.length);
  const recommendations = points.map(({ content }, i) => ({ id: named[i], ...given(content as Content) }));
  return { advice, recommendations, ...dateIn(parts) };
}

export function rejoinderOf({ council, advice, parts }: Pick<WholeDraft, 'council' | 'advice' | 'parts'>): Content {
  const answers = answersIn(parts).map(({ part, content }) => {
    const [recommendation, authority] = part.split('@');
    const { satisfied, ...more } = content as Content;
    return { recommendation, authority, satisfied, ...given(more) };
  });
  return { council, advice, answers, ...dateIn(parts) };
}

/** Those of which something was chosen: a comment alone says nothing yet. */
export const answersIn = (parts: WholeDraft['parts']): WholeDraft['parts'] =>
  parts.filter(
    ({ part, content }) =>
      isAnswer(part) && (content as { readonly satisfied?: unknown } | null)?.satisfied !== undefined,
  );

const dateIn = (parts: WholeDraft['parts']): Content =>
  given({ date: parts.find(({ part }) => part === 'date')?.content ?? null });

/** The fields of the advice that a draft says, with the ids that it and its points get; no field that is not one of it. */
export function adviceOf(
  { council, request, parts }: Pick<WholeDraft, 'council' | 'request' | 'parts'>,
  id: string,
  ids: (count: number) => readonly string[],
): Content {
  const saved = parts.filter(({ content }) => content !== null);
  const points = saved.filter(({ part }) => isPoint(part)).map(({ content }) => given(content as Content));
  const { without, ...fields } = given(
    Object.fromEntries(saved.filter(({ part }) => !isPoint(part)).map(({ part, content }) => [part, content])),
  );
  const told = without === true || fields['pointsUnknown'] === true ? [] : points;
  const named = ids(told.length);
  return {
    ...{ id, council, ...(request !== undefined && { request }) },
    ...fields,
    recommendations: told.map((point, i) => ({ id: named[i], ...point })),
  };
}
