import { expect, it } from '@jest/globals';
import type { WriteOutcome } from '#directory';
import type { UnderTest } from './under-test.js';

const stale = (actual: number): WriteOutcome => ({ ok: false, why: 'stale', actual });
const done = (revision: number): WriteOutcome => ({ ok: true, revision });

/** How a municipality has its sheets read, and its letters look. */
export function settling(test: UnderTest): void {
  const kept = () => test.directory.administration.by('a1');

  it('keeps how the sheets of a municipality are read, for each by itself, and replaces it as a whole', async () => {
    expect(await kept().sheetMapping('gm0014')).toEqual({ mapping: {}, revision: 0 });
    expect(await kept().keepSheetMapping('gm0014', { columns: { verdict: 'Stand' } }, 0)).toEqual(done(1));
    expect(await kept().keepSheetMapping('gm0014', {}, 0)).toEqual(stale(1));
    expect(await kept().keepSheetMapping('gm0014', { kind: 'requested' })).toEqual(done(2));
    const again = (await test.node()).administration.by('a1');
    expect(await again.sheetMapping('gm0014')).toEqual({ mapping: { kind: 'requested' }, revision: 2 });
    expect(await again.sheetMapping('gm0000')).toEqual({ mapping: {}, revision: 0 });
    expect(await again.municipality('gm0014')).toEqual({ municipality: 'gm0014', revision: 0 });
  });

  it('keeps the template of the letters of a municipality, for each by itself, until it is taken away', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    expect(await kept().letterTemplate('gm0014')).toEqual({ bytes: undefined, revision: 0 });
    expect(await kept().keepLetterTemplate('gm0014', bytes, 0)).toEqual(done(1));
    expect(await kept().keepLetterTemplate('gm0014', bytes, 0)).toEqual(stale(1));
    const again = (await test.node()).administration.by('a1');
    const there = await again.letterTemplate('gm0014');
    expect([there.revision, Buffer.compare(bytes, there.bytes ?? Buffer.of())]).toEqual([1, 0]);
    expect(await again.letterTemplate('gm0000')).toEqual({ bytes: undefined, revision: 0 });
    expect(await kept().keepLetterTemplate('gm0014', undefined, 1)).toEqual(done(2));
    expect(await again.letterTemplate('gm0014')).toEqual({ bytes: undefined, revision: 2 });
  });
}
