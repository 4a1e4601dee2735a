import { refusedHere, type Refused } from '../api/problem.ts';
import { letterIn } from './letter.ts';
import type { Quote } from './passages/quote.ts';

export interface OfMinority {
  readonly minority: boolean;
  /** What that minority holds; of what was typed before it was asked, nothing. */
  readonly minoritySays?: string | undefined;
}

export interface Point extends OfMinority {
  readonly text: string;
  readonly question: boolean;
  readonly about: string;
  readonly stance: string;
  readonly number: string;
  readonly for: readonly string[];
  readonly repeats: { readonly dossier: string; readonly recommendation: string };
  /** What it goes by while it is written: by this its row stays the same, wherever it comes to stand. */
  readonly part?: string | undefined;
  /** The words of the text that it is about; of a point on the whole, and of one typed before there were any, nothing. */
  readonly passage?: Quote | undefined;
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

/** A row of its own in which nothing was filled in. */
export const newPoint = (): Point => ({ ...NO_POINT, part: crypto.randomUUID() });

/** A row in which nothing was filled in yet: another point can take its place. */
export const isBlank = ({ text, passage }: Point): boolean => text.trim() === '' && passage === undefined;

// What explains a point comes after it, and is not what it asks.
const ASKS = /\?(?=\s*(?:toelichting\s*:|$))/iu;

/** A list or a letter that was pasted, as points. What ends with a question mark, before its explanation, is a question. */
export const pointsIn = (text: string): readonly Point[] =>
  letterIn(text).points.map((point) => ({ ...newPoint(), ...point, question: ASKS.test(point.text) }));

/** That something is the view of a minority, as the API takes it: which view, where that was written down. */
export const ofMinority = ({ minority, minoritySays = '' }: OfMinority) =>
  minority ? { minority: minoritySays.trim() || true } : {};

/** The points as the API takes them, with an id for each. */
export const recommendationsOf = (points: readonly Point[], ids: readonly string[]) =>
  points.map(({ text, question, about, stance, number, for: to, repeats, passage, ...point }, i) => ({
    id: ids[i] ?? '',
    text,
    ...(question && { question }),
    about,
    stance,
    number,
    ...(to.length > 0 && { for: to }),
    ...ofMinority(point),
    ...(passage && { passage }),
    ...(Object.values(repeats).some((said) => said !== '') && { repeats }),
  }));

/**
 * The place of the first point with a number that another before it has too, or that is taken: by what a point of the same
 * advice is called already. Undefined where each has its own.
 */
export function numberedTwice(
  points: readonly { readonly number?: string }[],
  taken: readonly string[] = [],
): number | undefined {
  const numbers = points.map(({ number = '' }) => number.trim());
  const at = numbers.findIndex((number, i) => number !== '' && (numbers.indexOf(number) < i || taken.includes(number)));
  return at < 0 ? undefined : at;
}

/** That a point has the number of another, at the place of the list in its form; undefined where each has its own. */
export function refusedTwice(
  place: string,
  detail: string,
  ...numbered: Parameters<typeof numberedTwice>
): Refused | undefined {
  const at = numberedTwice(...numbered);
  return at === undefined ? undefined : refusedHere({ place: `${place}[${at}].number`, detail });
}
