import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCheckpoint } from '../notes/checkpoint.js';
import { newKey, signerOf, type Signer } from '../notes/keys.js';
import {
  keyAt,
  keyPlace,
  keyThere,
  KeyUnusable,
  lastSigned,
  putAside,
  rememberSigned,
  type KeyPlace,
} from './key-file.js';

let folder: string;
let place: KeyPlace;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-'));
  place = { file: join(folder, 'data.key'), given: false };
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const root = new Uint8Array(32);
const note = (size: number, signer: Signer) => signCheckpoint(size, root, signer);

describe('the key of a log', () => {
  it('stands beside the data folder, or where somebody said', () => {
    expect(keyPlace('/srv/data/', undefined)).toEqual({ file: '/srv/data.key', given: false });
    expect(keyPlace('data', '').file).toBe(join(process.cwd(), 'data.key'));
    expect(keyPlace('data', '/run/secrets/key')).toEqual({
      file: '/run/secrets/key',
      given: true,
    });
  });

  it('is made once, for its owner only, and nothing is left beside it', () => {
    expect(keyThere(place)).toBeUndefined();
    const made = keyAt(place);
    expect(made?.text).toBe(keyAt({ ...place, given: true })?.text);
    expect(statSync(place.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['data.key']);
    expect(readFileSync(place.file, 'utf8')).toMatch(/^PRIVATE\+KEY\+doorwerking\/[\da-f]{12}\+[\da-f]{8}\+\S+\n$/);
  });

  it('that cannot be made is none, except for somebody who chose the place', () => {
    const nowhere = join(folder, 'not', 'there.key');
    expect(keyAt({ file: nowhere, given: false })).toBeUndefined();
    expect(() => keyAt({ file: nowhere, given: true })).toThrow(KeyUnusable);
  });

  it.each([
    ['nothing', () => writeFileSync(place.file, '')],
    ['half of it', () => writeFileSync(place.file, newKey().slice(0, 60))],
    ['something else', () => writeFileSync(place.file, '-----BEGIN PRIVATE KEY-----\n')],
    ['the public key', () => writeFileSync(place.file, signerOf(newKey()).text)],
    ['a folder', () => mkdirSync(place.file)],
  ])('is not what is there: %s; it is not made anew, and not told', (_, write) => {
    write();
    expect(() => keyAt(place)).toThrow(KeyUnusable);
    expect(() => keyAt({ ...place, given: true })).toThrow(expect.objectContaining({ file: place.file }));
  });
});

describe('what it signed last', () => {
  it('is remembered beside it, and never becomes less', () => {
    const signer = keyAt(place) as Signer;
    expect(lastSigned(place, signer)).toBeUndefined();
    for (const size of [5, 9, 7]) expect(rememberSigned(place, signer, note(size, signer), size)).toBe(true);
    expect(lastSigned(place, signer)).toMatchObject({ note: note(9, signer), checkpoint: { size: 9 } });
    expect(readdirSync(folder).sort()).toEqual(['data.key', 'data.key.checkpoint']);
    expect(statSync(`${place.file}.checkpoint`).mode & 0o777).toBe(0o600);
  });

  it('is not remembered where nothing can be written', () => {
    const signer = signerOf(newKey());
    expect(rememberSigned({ file: join(folder, 'not', 'there'), given: true }, signer, note(1, signer), 1)).toBe(false);
  });

  it('is not what somebody altered, and nothing of another key', () => {
    const signer = keyAt(place) as Signer;
    writeFileSync(`${place.file}.checkpoint`, note(9, signerOf(newKey())));
    expect(lastSigned(place, signer)).toBeUndefined();
    writeFileSync(`${place.file}.checkpoint`, note(9, signer).replace('\n9\n', '\n8\n'));
    expect(() => lastSigned(place, signer)).toThrow(KeyUnusable);
  });
});

it('is put aside with what it signed, and a new one takes its place', () => {
  const signer = keyAt(place) as Signer;
  rememberSigned(place, signer, note(3, signer), 3);
  const aside = putAside(place, signer);
  expect(keyThere({ file: aside, given: true })?.text).toBe(signer.text);
  expect(existsSync(`${aside}.checkpoint`)).toBe(true);
  const made = keyAt(place) as Signer;
  expect(made.text).not.toBe(signer.text);
  expect(lastSigned(place, made)).toBeUndefined();
});
