import { describe, expect, it } from '@jest/globals';
import { decideFile, parse, write } from './index.js';
import { dossierFile, fact } from '../../test/dossier-file.js';

const words = 'woord '.repeat(30);

describe('a dossier that is written down reads back as it was', () => {
  it.each([
    `  "x${words}\n\n|einde`,
    `\t: !x${words} \n\n`,
    ` #!x${words}\n\n`,
    '2026',
    'a: b # c',
    '- x\r\n',
    'a\u2028b',
  ])('given the text %j, then not a sign of it changes', (text) => {
    const draft = { version: 1, maturity: 'idea', text };
    const { events } = dossierFile([fact('2026', 'DraftPublished', draft)]);
    const parsed = parse(write('proef', events, '2026-11-24'));
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    expect(judged).toMatchObject({ ok: true, dossier: { events } });
  });
});
