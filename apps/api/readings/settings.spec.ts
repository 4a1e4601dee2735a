import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProcessingLogs } from './settings.js';

const folder = mkdtempSync(join(tmpdir(), 'processing-log-'));
writeFileSync(join(folder, 'key'), `${'k'.repeat(32)}\n`);
writeFileSync(join(folder, 'short'), 'kort');
writeFileSync(join(folder, 'token'), 'toegang');

const log = {
  endpoint: 'https://logboek.gemeente.nl/v1/traces',
  activities: { dossiers: 'https://register.gemeente.nl/1', people: 'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8' },
  keyFile: 'key',
};
function read(content: unknown) {
  const file = join(folder, 'settings.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readProcessingLogs(file);
}
const of = (more: object) => read({ municipalities: { gm0014: { ...log, ...more } } });

describe('which readings are logged, and where', () => {
  it('follows the file, of each municipality by itself; without one none are', () => {
    expect(readProcessingLogs(undefined)).toEqual([]);
    const [told] = of({ tokenFile: 'token' });
    const { keyFile: _, ...said } = log;
    expect(told).toEqual({ municipality: 'gm0014', ...said, key: 'k'.repeat(32), token: 'toegang' });
    expect(of({ endpoint: 'http://127.0.0.1:4318/v1/traces' })).toHaveLength(1);
  });

  it.each([
    ['municipalities.gm0014.endpoint: moet met https: beginnen', { endpoint: 'http://logboek.gemeente.nl/v1/traces' }],
    ['municipalities.gm0014.endpoint: mag geen naam', { endpoint: 'https://ik:geheim@logboek.gemeente.nl/' }],
    ['municipalities.gm0014.endpoint: ontbreekt', { endpoint: undefined }],
    ['municipalities.gm0014.activities.people: ontbreekt', { activities: { dossiers: 'urn:x:y' } }],
    [
      'municipalities.gm0014.activities.dossiers: moet een URI',
      { activities: { ...log.activities, dossiers: 'RVA 1' } },
    ],
    [
      'municipalities.gm0014.activities.lists: is geen bekend veld',
      { activities: { ...log.activities, lists: 'a:b' } },
    ],
    ['municipalities.gm0014.keyFile: moet ten minste 32', { keyFile: 'short' }],
    ['municipalities.gm0014.keyFile: het bestand kan niet', { keyFile: 'nergens' }],
    ['municipalities.gm0014.headers: is geen bekend veld', { headers: {} }],
  ])('is refused at the start: %s', (says, more) => {
    expect(() => of(more)).toThrow(`DOORWERKING_PROCESSING_LOG: ${says}`);
  });

  it('is refused when it is no such file, and never with what is secret in it', () => {
    expect(() => read('{')).toThrow('is geen JSON');
    expect(() => read({ municipalities: { groningen: log } })).toThrow('moet een TOOI-code zijn');
    expect(() => of({ keyFile: 'short' })).not.toThrow('kort');
  });
});
