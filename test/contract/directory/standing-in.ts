import { expect, it } from '@jest/globals';
import { today } from '#calendar';
import { CONSOLE, type MemberContent, type MemberRole } from '#directory';
import type { UnderTest } from './under-test.js';

const DAY_MS = 86_400_000;
const HERE = { administers: ['gm0014'] };
const ofZorg = { role: 'alderman' as const, portfolios: ['Zorg'] };

/** Who stands in for whom. */
export function standingIn(test: UnderTest): void {
  const as = (by: string) => test.directory.administration.by(by);
  const onDay = (days: number) => today(new Date(test.now.getTime() + days * DAY_MS));
  const added = async (name: string, ...roles: MemberRole[]) =>
    (await as(CONSOLE).addMember('gm0014', { name, roles, login: name })).id;
  const put = (id: string, content: MemberContent) => as(CONSOLE).putMember('gm0014', id, content, HERE);
  const isOf = async (id: string) => (await test.directory.person(id))?.memberships ?? [];

  /** An alderman and a colleague, who stands in for them for a week from tomorrow on. */
  async function arranged() {
    const karim = await added('Karim', ofZorg);
    const sanne = await added('Sanne', { role: 'civilServant' });
    const lent = { person: karim, standIn: sanne, role: 'alderman' as const, from: onDay(1), until: onDay(7) };
    const { id, written } = await as(karim).addStandIn('gm0014', lent);
    expect(written).toEqual({ ok: true, revision: 1 });
    return { karim, sanne, lent, id };
  }
  const own = { municipality: 'gm0014', role: 'civilServant' };

  it('gives what somebody is to another on these days, narrowed as it is, and nothing before and after', async () => {
    const { karim, sanne, lent } = await arranged();
    const session = await test.directory.signIn(sanne);
    const lends = { municipality: 'gm0014', ...ofZorg, from: lent.from, until: lent.until, lentBy: karim };
    const told = async () => [
      await isOf(sanne),
      (await test.directory.signedIn(session?.token ?? ''))?.memberships,
      (await test.directory.people([sanne]))[0]?.memberships,
    ];
    for (const memberships of await told()) expect(memberships).toEqual([own]);
    test.now = new Date(`${onDay(1)}T03:00:00Z`);
    for (const memberships of [await isOf(sanne), (await test.directory.people([sanne]))[0]?.memberships])
      expect(memberships).toEqual([lends, own]);
    // The one whose it is keeps it.
    expect(await isOf(karim)).toEqual([{ municipality: 'gm0014', ...ofZorg }]);
    const again = await test.directory.signIn(sanne);
    expect((await test.directory.signedIn(again?.token ?? ''))?.memberships).toEqual([lends, own]);
    test.now = new Date(test.now.getTime() + 7 * DAY_MS);
    expect(await isOf(sanne)).toEqual([own]);
  });

  it('tells who stands in for whom, to everybody or of one, until it is over', async () => {
    const { karim, sanne, lent, id } = await arranged();
    const item = { id, ...lent, personName: 'Karim', standInName: 'Sanne' };
    const found = (of?: string) => test.directory.administration.standIns('gm0014', of);
    for (const one of [undefined, karim, sanne]) expect(await found(one)).toEqual([item]);
    expect(await found('somebody-else')).toEqual([]);
    expect(await test.directory.administration.standIns('gm0000')).toEqual([]);
    test.now = new Date(test.now.getTime() + 8 * DAY_MS);
    expect(await found()).toEqual([]);
  });

  it('ends at once when it is ended, by those whose it is alone', async () => {
    const { sanne, id } = await arranged();
    test.now = new Date(test.now.getTime() + DAY_MS);
    expect(await isOf(sanne)).toHaveLength(2);
    const unknown = { ok: false, why: 'unknown' };
    expect(await as(sanne).endStandIn('gm0014', id, 'somebody-else')).toEqual(unknown);
    expect(await as(sanne).endStandIn('gm0000', id)).toEqual(unknown);
    expect((await as(sanne).endStandIn('gm0014', id, sanne)).ok).toBe(true);
    expect(await isOf(sanne)).toEqual([own]);
    expect(await as(sanne).endStandIn('gm0014', id, sanne)).toEqual(unknown);
    const told = (await test.directory.journal.lines({ municipality: 'gm0014', limit: 2 })).map(({ what }) => what);
    expect(told).toEqual(['standInEnded', 'standInAdded']);
  });

  it('follows what the other is, and does not come back with what is given back', async () => {
    const { karim, sanne } = await arranged();
    test.now = new Date(test.now.getTime() + DAY_MS);
    await put(karim, { name: 'Karim', roles: [{ ...ofZorg, portfolios: ['Jeugd'] }] });
    expect((await isOf(sanne))[0]).toMatchObject({ portfolios: ['Jeugd'], lentBy: karim });
    await put(karim, { name: 'Karim', roles: [{ role: 'clerk' }] });
    expect(await isOf(sanne)).toEqual([own]);
    await put(karim, { name: 'Karim', roles: [ofZorg] });
    expect(await isOf(sanne)).toEqual([own]);
  });

  it('ends with what somebody who stands in is here themselves', async () => {
    const { sanne } = await arranged();
    test.now = new Date(test.now.getTime() + DAY_MS);
    await put(sanne, { name: 'Sanne', roles: [{ role: 'civilServant', until: onDay(-1) }] });
    expect(await isOf(sanne)).toEqual([]);
    await as(CONSOLE).endMember('gm0014', sanne);
    await put(sanne, { name: 'Sanne', roles: [{ role: 'civilServant' }] });
    expect(await isOf(sanne)).toEqual([own]);
  });

  it('is of a role that is theirs, to somebody who can stand in for it, and never to administer', async () => {
    const { karim, sanne, lent } = await arranged();
    const council = { role: 'council' as const, council: 'asd' };
    const [tim, eva, bram] = [
      await added('Tim', { role: 'administrator' }),
      await added('Eva', { ...council, function: 'secretary' }),
      await added('Bram', { ...council, function: 'member' }),
    ];
    const unknown = { ok: false, why: 'unknown' };
    const outcome = async (content: object) => (await as(tim).addStandIn('gm0014', { ...lent, ...content })).written;
    for (const wrong of [
      ...[{ role: 'clerk' }, { standIn: karim }, { standIn: 'nobody' }, { standIn: eva }, { standIn: tim }],
      ...[{ person: tim, role: 'administrator' }, { person: eva, ...council, standIn: sanne }, { person: sanne }],
    ])
      expect([wrong, await outcome(wrong)]).toEqual([wrong, unknown]);
    expect(await outcome({ person: eva, ...council, standIn: bram })).toEqual({ ok: true, revision: 1 });
    const names = (whose: string, membership: MemberRole) =>
      test.directory.administration.standInCandidates('gm0014', whose, membership);
    expect(await names(eva, council)).toEqual([{ id: bram, name: 'Bram' }]);
    expect(await names(karim, ofZorg)).toEqual([{ id: sanne, name: 'Sanne' }]);
  });

  it('is gone with either of the two', async () => {
    const { karim, sanne } = await arranged();
    await test.directory.erase(karim, CONSOLE);
    expect(await test.directory.administration.standIns('gm0014')).toEqual([]);
    expect(await isOf(sanne)).toEqual([own]);
  });
}
