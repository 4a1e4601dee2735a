import { shown } from '#text';
import type { TextAnswer, TextPassage } from '../../api/answers.ts';

/** Something that changed, with where it stands. */
export interface ChangeAt extends TextPassage {
  /** The heading of its article or chapter, such as "Artikel 7. Eigen bijdrage (2)". */
  readonly where: string;
}

const SHORT = 80;
const short = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text);
const textOf = ({ after, before }: TextPassage) => shown((after ?? before)?.text.trim() ?? '');

/** What changed, in reading order; `start` is what stands for a heading where there is none. */
export function changesIn({ passages }: Pick<TextAnswer, 'passages'>, start: string): readonly ChangeAt[] {
  const headings = new Map(passages.map((one) => [one.trail, textOf(one)]));
  return passages
    .filter(({ how }) => how !== 'same')
    .map((one) => {
      const isHeading = one.kind === 'article' || one.kind === 'division';
      const heading = isHeading ? textOf(one) : one.under === undefined ? undefined : headings.get(one.under);
      const number = (one.after ?? one.before)?.number;
      const part = isHeading || number === undefined ? '' : ` (${number})`;
      return { ...one, where: short(heading ?? start) + part };
    });
}
