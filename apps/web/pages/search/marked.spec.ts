import { describe, expect, it } from '@jest/globals';
import { marked } from './marked.ts';

const hits = (text: string, q: string) =>
  marked(text, q)
    .filter(({ hit }) => hit)
    .map(({ text: part }) => part);

describe('what is marked in a piece of text', () => {
  it('is each word that begins with what was looked for, whatever its case and accents', () => {
    expect(hits('Vervoer naar de dagbesteding; het cliëntvervoer en vervoerskosten.', 'VERVOER client')).toEqual([
      'Vervoer',
      'cliëntvervoer',
      'vervoerskosten',
    ]);
  });

  it('leaves the text as it is', () => {
    const text = 'Eén (1) punt:  "x" <script>';
    for (const q of ['', 'een', '<', '1 punt', '"']) {
      expect(
        marked(text, q)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
    expect(hits(text, '')).toEqual([]);
  });
});
