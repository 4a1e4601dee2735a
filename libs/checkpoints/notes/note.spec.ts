import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base64 } from '../tree/hashes.js';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { keyFrom, newKey, NoKey, signerOf, verifierOf } from './keys.js';
import { openNote, signNote, signStatement, statementIn } from './note.js';

// The keys and notes that Go's golang.org/x/mod/sumdb/note is tested with.
const SKEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_SIGNED =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_SIGNED =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const [peter, enoch] = [verifierOf(VKEY), verifierOf(ENOCH)];

/** Every part of a text that is not the whole, and the text with each of its letters made the next one. */
function* mangled(text: string): Iterable<string> {
  for (let i = 0; i <= text.length; i++) {
    for (let j = i + 1; j <= text.length; j++) if (i !== 0 || j !== text.length) yield text.slice(i, j);
  }
  for (let i = 0; i < text.length; i++) {
    yield text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) + 1) + text.slice(i + 1);
  }
}

describe('a key as Go writes it', () => {
  it('is read, and what is mangled is not', () => {
    expect([peter.name, peter.id, peter.text]).toEqual(['PeterNeumann', 'c74f20a3', VKEY]);
    expect(signerOf(SKEY).text).toBe(VKEY);
    const taken = (read: (text: string) => unknown) => (text: string) => {
      try {
        read(text);
        return true;
      } catch (error) {
        if (error instanceof NoKey) return false;
        throw error;
      }
    };
    expect([...mangled(VKEY)].filter(taken(verifierOf))).toEqual([]);
    expect([...mangled(SKEY)].filter(taken(signerOf))).toEqual([]);
  });

  it.each([
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  ])('of another length or kind is none: %s', (text) => {
    expect(() => verifierOf(text)).toThrow(NoKey);
  });

  it('is made with a name of its own', () => {
    const [one, two] = [signerOf(newKey()), signerOf(newKey())];
    expect(one.name).toMatch(/^doorwerking\/[\da-f]{12}$/);
    expect(one.name).not.toBe(two.name);
    expect(verifierOf(one.text).text).toBe(one.text);
    expect(signerOf(keyFrom('EnochRoot', new Uint8Array(32))).text).toBe(ENOCH);
  });
});

describe('a note', () => {
  it('is signed as Go signs it', () => {
    expect(signNote(TEXT, signerOf(SKEY))).toBe(`${TEXT}\n${PETER_SIGNED}`);
    expect(signNote(TEXT, signerOf(keyFrom('EnochRoot', new Uint8Array(32))))).toBe(`${TEXT}\n${ENOCH_SIGNED}`);
  });

  it('is opened by a key that is known, whoever signed it as well', () => {
    const both = `${TEXT}\n${PETER_SIGNED}${ENOCH_SIGNED}`;
    expect(openNote(both, [peter])).toEqual({ ok: true, text: TEXT, by: peter });
    expect(openNote(both, [enoch, peter])).toEqual({ ok: true, text: TEXT, by: peter });
    expect(openNote(both, [])).toEqual({
      ok: false,
      why: 'unknown-key',
      names: ['PeterNeumann+c74f20a3', 'EnochRoot+af0cfe78'],
    });
  });

  it.each<[string, string]>([
    ['a signature with more in it', `${TEXT}\n${PETER_SIGNED.slice(0, 60)}ABCD${PETER_SIGNED.slice(60)}`],
    ['another text', `${TEXT.replace('If', 'if')}\n${PETER_SIGNED}`],
    [
      'one right signature and a wrong one',
      `${TEXT}\n${PETER_SIGNED}${PETER_SIGNED.slice(0, 60)}ABCD${PETER_SIGNED.slice(60)}`,
    ],
  ])('is refused: %s', (_, note) => {
    expect(openNote(note, [peter])).toMatchObject({ ok: false, why: 'bad-signature' });
  });

  it.each([
    TEXT,
    `${TEXT}\n`,
    `${TEXT}\n${PETER_SIGNED.slice(0, -1)}`,
    `\u0001${TEXT}\n${PETER_SIGNED}`,
    `\ud800${TEXT}\n${PETER_SIGNED}`,
    `${TEXT}\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=`,
    `${TEXT}\n${PETER_SIGNED}Unexpected line.\n`,
    `${TEXT}\n${PETER_SIGNED.repeat(101)}`,
    `${TEXT}\r\n${PETER_SIGNED}`,
    '',
  ])('is none: %j', (note) => {
    expect(openNote(note, [peter])).toEqual({ ok: false, why: 'malformed' });
  });

  it('that is no text is not signed', () => {
    for (const text of ['abc', '', 'a\u0007\n', 'a\r\n', '\ud800\n'])
      expect(() => signNote(text, signerOf(SKEY))).toThrow(TypeError);
  });

  it('comes back as it was signed, whatever is in it', () => {
    const signer = signerOf(SKEY);
    const text = fc.string({ unit: 'grapheme' }).map((words) => `${words.replace(/[\u0000-\u001f]/g, '\n')}\n`);
    fc.assert(
      fc.property(text, (said) => {
        expect(openNote(signNote(said, signer), [peter])).toMatchObject({ ok: true, text: said });
      }),
    );
  });
});

describe('a checkpoint', () => {
  const signer = signerOf(newKey());
  const root = new Uint8Array(32).fill(7);

  it('is a note of three lines', () => {
    const note = signCheckpoint(20_852_163, root, signer);
    expect(note.split('\n').slice(0, 4)).toEqual([signer.name, '20852163', base64(root), '']);
    expect(openCheckpoint(note, [verifierOf(signer.text)])).toMatchObject({
      ok: true,
      checkpoint: { origin: signer.name, size: 20_852_163 },
    });
  });

  it.each([
    ['of another log', (name: string) => `${name}x\n1\n${base64(root)}\n`],
    ['with a zero before its size', (name: string) => `${name}\n01\n${base64(root)}\n`],
    ['with a size below nothing', (name: string) => `${name}\n-1\n${base64(root)}\n`],
    ['with a size that is no longer a number', (name: string) => `${name}\n9007199254740993\n${base64(root)}\n`],
    ['with a short root', (name: string) => `${name}\n1\n${base64(root.subarray(1))}\n`],
    ['with base64 of its own', (name: string) => `${name}\n1\n${base64(root).replace('=', '')}\n`],
    ['with an empty line', (name: string) => `${name}\n1\n${base64(root)}\n\nx\n`],
    ['of two lines', (name: string) => `${name}\n1\n`],
  ])('%s is none, signed or not', (_, text) => {
    expect(openCheckpoint(signNote(text(signer.name), signer), [signer])).toEqual({ ok: false, why: 'malformed' });
  });

  it('may have lines of others behind it', () => {
    const note = signNote(`${signer.name}\n1\n${base64(root)}\nmore\n`, signer);
    expect(openCheckpoint(note, [signer])).toMatchObject({ ok: true, checkpoint: { size: 1 } });
  });

  it('is never what the key says otherwise, and the other way round', () => {
    const words = `1\n${base64(root)}\n`;
    const note = signStatement('erased', words, signer);
    expect(statementIn(note, 'erased', signer)).toBe(words);
    expect(statementIn(note, 'other', signer)).toBeUndefined();
    expect(statementIn(note, 'erased', peter)).toBeUndefined();
    expect(openCheckpoint(note, [signer])).toEqual({ ok: false, why: 'malformed' });
    expect(statementIn(signCheckpoint(1, root, signer), 'erased', signer)).toBeUndefined();
  });
});
