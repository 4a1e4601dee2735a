import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse, textOfFile } from '../index.js';

const windows = (text: string) => Buffer.from(text, 'latin1');
const told = (bytes: Uint8Array) => {
  const read = textOfFile(bytes);
  if ('message' in read) return { line: read.line, message: read.message };
  const parsed = parse(read.text);
  const [problem] = parsed.ok ? [] : parsed.problems;
  return { line: problem?.line, message: problem?.message };
};
const zip = (name: string) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(name), Buffer.alloc(50)]);

describe('a file that is no dossier is told what it is', () => {
  it.each<[string, Uint8Array, number, RegExp]>([
    ['Excel', zip('xl/workbook.xml'), 1, /^dit is een werkblad en geen dossierbestand/],
    ['LibreOffice', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 1, /^dit is een werkblad en geen/],
    ['Word', zip('word/document.xml'), 1, /^dit is een document van een tekstverwerker/],
    ['an archive', zip('foto.jpg'), 1, /^dit is een ingepakt bestand \(zip\)/],
    ['an old Excel', windows('\xd0\xcf\x11\xe0'), 1, /oude versie van Office/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 1, /^dit is een pdf/],
    ['a picture', windows('\x89PNG'), 1, /^dit is een afbeelding/],
    ['a web page', Buffer.from('<!DOCTYPE html><html>'), 1, /^dit is een webpagina/],
    [
      'a csv',
      Buffer.from('Onderwerp;Datum besluit;Aanbeveling\nGrip;16-2-2016;Stel vast\n'),
      1,
      /^dit lijkt een werkblad/,
    ],
    ['a csv with commas', Buffer.from('Onderwerp,Datum,Aanbeveling\nA,B,C\n'), 1, /^dit lijkt een werkblad/],
    ['a csv with tabs', Buffer.from('Onderwerp\tDatum\n'), 1, /^dit lijkt een werkblad/],
    ['nothing', Buffer.from('\n \n'), 1, /dit bestand is leeg$/],
    ['a sentence', Buffer.from('Beste raad\n'), 1, /^een dossier bestaat uit velden$/],
    [
      'Windows-1252',
      windows('format: doorwerking-dossier/1\nid: x\ntitle: Cli\xebntenraad \x91\xe9\xe9n\x92\n'),
      3,
      /^dit is geen tekst in UTF-8: op regel 3 .*\("Cliëntenraad"\) \(Windows-1252\); sla het bestand op als UTF-8$/,
    ],
    ['UTF-16', Buffer.from('\ufeffformat: x', 'utf16le'), 1, /^dit is geen tekst in UTF-8, maar in UTF-16/],
    ['noise', windows('\x00\x01\x80\xfe\n'), 1, /^dit is geen tekst in UTF-8; /],
  ])('%s', (_, bytes, line, message) => {
    expect(told(bytes)).toEqual({ line, message: expect.stringMatching(message) });
  });

  it.each([
    'format: x, y, z',
    '# met, veel, komma’s; en meer\nid: x',
    '{"a": [1, 2, 3]}',
    '---\nid: x',
    'a:\n  - 1, 2, 3',
  ])('YAML and JSON are read as they are: %j', (text) => {
    expect(parse(text)).toMatchObject({ ok: true });
  });

  it('a byte order mark is no part of the text', () => {
    const text = readFileSync('docs/voorbeeld-dossier.yaml', 'utf8');
    const read = textOfFile(Buffer.from(`\ufeff${text}`));
    expect(read).toEqual({ text });
  });
});
