import type { Block, Line, Part } from '#paper';
import type { InfluenceView } from '../influence.js';
import type { TrajectoryView } from '../trajectory.js';

export type Point = InfluenceView['recommendations'][number];
export type Thread = Point['answers'][number];

/** What is told of a dossier, and how what it speaks of is called. */
export interface Told {
  readonly trajectory: TrajectoryView;
  readonly influence: InfluenceView;
  readonly nameOf: (id: string) => string;
  /** "Aanbeveling 3a van Adviesraad X". */
  readonly pointName: (id: string) => string;
  /** "Aanbeveling 3a": within its advice. */
  readonly shortName: (id: string) => string;
  /** "artikel 3, lid 2, in versie 1": what a point is about. */
  readonly placeName: (passage: NonNullable<Point['passage']>) => string;
}

export const line = (label: string | undefined, text: string): Line => ({
  ...(label !== undefined && { label }),
  runs: [{ text }],
});
/** Nothing where there is nothing to say. */
export const said = (label: string | undefined, text: string | undefined): Block[] =>
  text === undefined || text === '' ? [] : [{ kind: 'text', ...line(label, text) }];
export const bullets = (items: readonly Line[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
export const table = (about: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', about, head, rows }];
export const part = (level: number, id: string, title: string, blocks: readonly Block[]): Part => ({
  id,
  level,
  title,
  blocks,
});

const LIST = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
export const listed = (parts: readonly string[]) => LIST.format(parts);
export const inSentence = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
export const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
/** What was asked after and is not there is said, too: a part that is left out says nothing of why. */
export const or = (blocks: readonly Block[], nothing: string): readonly Block[] =>
  blocks.length > 0 ? blocks : said(undefined, nothing);
