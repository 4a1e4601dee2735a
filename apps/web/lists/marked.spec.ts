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

  it('is each word that has it inside, of four letters or more', () => {
    expect(hits('Een parkeervergunning, een vergunning en de parkeerschijf.', 'vergunning')).toEqual([
      'parkeervergunning',
      'vergunning',
    ]);
    expect(hits('De mantelzorger', 'ger')).toEqual([]);
  });

  it('is what stands as one word and as two, whichever was looked for', () => {
    expect(hits('De jeugdhulp, jeugd-hulp en jeugd hulpen; jeugd en hulp.', 'jeugdhulp')).toEqual([
      ...['jeugdhulp', 'jeugd', 'hulp', 'jeugd', 'hulpen'],
    ]);
    expect(hits('Het kan dichterbij.', 'dicht erbij')).toEqual(['dichterbij']);
    // A small word by itself is not what was looked for.
    expect(hits('Nieuwe opvang op school.', 'op vang')).toEqual(['opvang']);
  });

  it('leaves the text as it is', () => {
    const text = 'Eén (1) punt:  "x" <script>';
    for (const q of ['', 'een', '<', '1 punt', '"', 'eenpunt']) {
      expect(
        marked(text, q)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
    expect(hits(text, '')).toEqual([]);
  });
});
