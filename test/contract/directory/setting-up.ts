import { expect, it } from '@jest/globals';
import type { UnderTest } from './under-test.js';

const eva = { name: 'Eva de Wit', login: 'eva', roles: [{ role: 'administrator' as const }] };
const later = (test: UnderTest, hours: number) => new Date(test.now.getTime() + hours * 3_600_000);

/** Links by which a municipality gets its first administrator. */
export function settingUp(test: UnderTest): void {
  const links = () => test.directory.setupLinks;

  it('makes the first administrator by a link that works once, on whichever node', async () => {
    const { token = '' } = (await links().first()) ?? {};
    const other = (await (await test.node()).setupLinks.first())?.token ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await test.place.kept()).not.toContain(token);
    expect(await links().look(token)).toMatchObject({ ok: true });
    const { setupLinks: elsewhere } = await test.node();
    const used = await Promise.all([links().use(token, 'gm0014', eva), elsewhere.use(other, 'gm0037', eva)]);
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
    expect(used.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'used' });
    expect(await links().look(token)).toEqual({ ok: false, why: 'used' });
    expect(await links().look(other)).toEqual({ ok: false, why: 'used' });
    expect(await links().first()).toBeUndefined();
    const members = await Promise.all(['gm0014', 'gm0037'].map((code) => test.directory.administration.members(code)));
    expect(members.flat()).toMatchObject([{ name: 'Eva de Wit', login: 'eva' }]);
  });

  it('ends a link after a day, and knows no other', async () => {
    const { token = '' } = (await links().first()) ?? {};
    test.now = later(test, 24);
    expect(await links().look(token)).toEqual({ ok: false, why: 'expired' });
    expect(await links().use(token, 'gm0014', eva)).toEqual({ ok: false, why: 'expired' });
    expect(await links().use('x', 'gm0014', eva)).toEqual({ ok: false, why: 'unknown' });
    expect(await test.directory.administration.members('gm0014')).toEqual([]);
    // Of whoever comes much later nothing is known any more.
    test.now = later(test, 24);
    await links().first();
    expect(await links().look(token)).toEqual({ ok: false, why: 'unknown' });
  });

  it('keeps the link of one municipality from another, and uses nothing up where it was refused', async () => {
    const { token } = await links().forMunicipality('gm0014');
    expect(await links().use(token, 'gm0037', eva)).toEqual({ ok: false, why: 'elsewhere' });
    await test.directory.administration.by('x').addMember('gm0014', { ...eva, roles: [{ role: 'clerk' }] });
    expect(await links().use(token, 'gm0014', eva)).toEqual({ ok: false, why: 'same-name' });
    expect(await links().use(token, 'gm0014', { ...eva, login: 'e.dewit' })).toMatchObject({ ok: true });
    expect(await links().use(token, 'gm0014', { ...eva, login: 'e.bos' })).toEqual({ ok: false, why: 'used' });
  });
}
