import { partsOf } from '../form/list-text.ts';

export interface Point {
  readonly text: string;
  readonly question: boolean;
  readonly about: string;
  readonly stance: string;
  readonly number: string;
  readonly for: readonly string[];
  readonly minority: boolean;
  readonly repeats: { readonly dossier: string; readonly recommendation: string };
}
export const NO_POINT: Point = {
  text: '',
  question: false,
  about: '',
  stance: '',
  number: '',
  for: [],
  minority: false,
  repeats: { dossier: '', recommendation: '' },
};

/** A list that was pasted, as numbered points. What ends with a question mark is a question. */
export const pointsIn = (text: string): readonly Point[] =>
  partsOf(text).map((part) => ({ ...NO_POINT, text: part, question: part.endsWith('?') }));

/** The points as the API takes them, with an id for each. */
export const recommendationsOf = (points: readonly Point[], ids: readonly string[]) =>
  points.map(({ text, question, about, stance, number, for: to, minority, repeats }, i) => ({
    id: ids[i] ?? '',
    text,
    ...(question && { question }),
    about,
    stance,
    number,
    ...(to.length > 0 && { for: to }),
    ...(minority && { minority }),
    ...(Object.values(repeats).some((said) => said !== '') && { repeats }),
  }));
