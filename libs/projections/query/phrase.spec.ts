import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { anyText } from '../../../test/any-text.js';
import { phrase } from './phrase.js';

let db: DatabaseSync;
beforeAll(() => {
  db = new DatabaseSync(':memory:');
  db.exec('CREATE VIRTUAL TABLE texts USING fts5(open, secret, tokenize="unicode61 remove_diacritics 2")');
  db.exec("INSERT INTO texts VALUES ('iets voor iedereen', 'geheim')");
  // The same without what should not be found.
  db.exec('CREATE VIRTUAL TABLE alone USING fts5(open, tokenize="unicode61 remove_diacritics 2")');
  db.exec("INSERT INTO alone VALUES ('iets voor iedereen')");
});
afterAll(() => db.close());

const hits = (expression: string) => db.prepare('SELECT rowid FROM texts WHERE texts MATCH ?').all(expression).length;
const alone = (expression: string) => db.prepare('SELECT rowid FROM alone WHERE alone MATCH ?').all(expression).length;

/** Pieces of the language of FTS5 around what should not be found. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '""', ' OR ', ' AND ', ' NOT ', 'NEAR(', '(', ')', '{secret}', ':', '^', '*', '+', '-', ' '),
      fc.constantFrom('geheim', 'secret : geheim', 'secret', 'open', '\0', '\ud800', "'", ';', '--', '\\', ','),
      anyText({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a text in an expression', () => {
  it('is never anything but a text, and so leaves no column but the named one', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, anyText()), (text) => {
        for (const expression of [`{open} : (${phrase(text)})`, `{open} : (${phrase(text)} * AND "iets")`]) {
          expect(hits(expression)).toBe(alone(expression));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds what it says', () => {
    expect(hits(`{open} : (${phrase('voor iedereen')})`)).toBe(1);
    expect(hits(`{open} : (${phrase('"voor" iedereen')})`)).toBe(1);
  });
});
