import type { Word } from '../texts/explained.ts';
import { Explained } from '../ui/explained.tsx';
import type { Chapter } from './room/rooms.ts';

/** What a chapter of a dossier says in words that not everybody knows. */
const WORDS: Readonly<Partial<Record<Chapter, readonly [Word, ...Word[]]>>> = {
  involvements: ['finding', 'earlyInvolvement'],
  advices: ['influence', 'held', 'rejoinder'],
  raad: ['motion', 'amendment'],
  commitments: ['commitment'],
  disputes: ['dispute'],
};

export function ChapterWords({ chapter }: { readonly chapter: Chapter }) {
  const words = WORDS[chapter];
  return words === undefined ? null : <Explained words={words} />;
}
