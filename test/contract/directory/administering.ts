import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { today } from '#calendar';
import type { MemberContent, WriteOutcome } from '#directory';
import { noor, type UnderTest } from './under-test.js';

const DAY_MS = 86_400_000;
const stale = (actual: number): WriteOutcome => ({ ok: false, why: 'stale', actual });
const done = (revision: number): WriteOutcome => ({ ok: true, revision });
const tim = { name: 'Tim Visser', roles: [{ role: 'administrator' as const }] };
const EVERYWHERE = { administers: ['gm0000', 'gm0014'] };
const HERE = { administers: ['gm0014'] };
const member = { name: 'Eva de Wit', roles: [{ role: 'council' as const, council: 'asd' }] };

/** What a municipality sets for itself. */
export function administering(test: UnderTest): void {
  const kept = () => test.directory.administration.by('a1');
  /** So many days from now. */
  const onDay = (days: number) => today(new Date(test.now.getTime() + days * DAY_MS));
  /** Somebody who is there, under an id of their own, as the accounts of a demo are. */
  const known = (id: string, { name, roles }: MemberContent) =>
    test.directory.add([{ id, name, memberships: roles.map((role) => ({ ...role, municipality: 'gm0014' })) }]);

  it('keeps what a municipality settled, for each by itself, and replaces it as a whole', async () => {
    expect(await kept().municipality('gm0014')).toEqual({ municipality: 'gm0014', revision: 0 });
    expect(await kept().settle('gm0014', { name: 'Groningen', adviceTerm: { weeks: 8 } }, 0)).toEqual(done(1));
    expect(await kept().settle('gm0014', { termijnenwet: false }, 0)).toEqual(stale(1));
    expect(await kept().settle('gm0014', { termijnenwet: false }, 1)).toEqual(done(2));
    const again = await test.node();
    expect(await again.administration.by('a1').municipality('gm0014')).toEqual({
      municipality: 'gm0014',
      revision: 2,
      termijnenwet: false,
    });
    expect(await kept().municipality('gm0000')).toEqual({ municipality: 'gm0000', revision: 0 });
  });

  it('tells several municipalities at once, each once and in the order of the question', async () => {
    await kept().settle('gm0014', { theme: 'ma-theme' });
    const groningen = { municipality: 'gm0014', revision: 1, theme: 'ma-theme' };
    const nothing = { municipality: 'gm0000', revision: 0 };
    expect(await kept().municipalities(['gm0014', 'gm0000', 'gm0014'])).toEqual([groningen, nothing]);
    expect(await kept().municipalities(['gm0000', 'gm0014'])).toEqual([nothing, groningen]);
    expect(await kept().municipalities([])).toEqual([]);
  });

  it('does work for a municipality one after another, at whichever node, and goes on after what went wrong', async () => {
    const other = (await test.node()).administration.by('a1');
    const done: string[] = [];
    const work = (name: string) => async () => {
      done.push(`${name} began`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push(`${name} ended`);
      if (name === 'b') throw new Error('b went wrong');
      return name;
    };
    const all = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((name, i) => (i % 2 ? kept() : other).inTurn('gm0014', work(name))),
    );
    expect(all.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { message: 'b went wrong' } }]);
    const order = done.map((line) => line.split(' ')[0]);
    expect(order.filter((name, i) => i % 2 === 0 && name !== order[i + 1])).toEqual([]);
    expect(new Set(order).size).toBe(4);
    expect(await kept().formerCouncils()).toEqual([]);
  });

  it('adds members and changes what they are here, and nothing of what they are elsewhere', async () => {
    await test.directory.add([noor]);
    const { id, written } = await kept().addMember('gm0014', { ...member, login: 'eva@gm0014' });
    expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(written).toEqual(done(1));
    expect(await kept().putMember('gm0014', id, member, { ...HERE, expected: 0 })).toEqual(stale(1));
    const noorHere = { name: 'Noor', roles: [{ role: 'clerk' as const }] };
    expect(await kept().putMember('gm0014', 'p1', noorHere, { ...EVERYWHERE, expected: 1 })).toEqual(done(2));
    expect(await kept().members('gm0014')).toEqual([
      { id, ...member, revision: 1, login: 'eva@gm0014' },
      { id: 'p1', ...noorHere, revision: 2 },
    ]);
    expect((await test.directory.person('p1'))?.memberships).toEqual([
      { role: 'civilServant', municipality: 'gm0000' },
      { role: 'clerk', municipality: 'gm0014' },
    ]);
  });

  it('keeps what narrows a role and when it holds, and lets it hold on these days alone', async () => {
    const [now, before, after] = [onDay(0), onDay(-1), onDay(1)];
    const council = { role: 'council' as const, council: 'asd', function: 'chair' as const };
    const of = { portfolios: ['Zorg', 'Jeugd'], dossiers: ['groningen-verordening-2020'] };
    const roles = [
      { role: 'alderman' as const, portfolios: ['Zorg'], from: after },
      { role: 'civilServant' as const, ...of, from: now, until: now },
      { role: 'clerk' as const, until: before },
      { ...council, until: after },
    ];
    const { id } = await kept().addMember('gm0014', { name: 'Eva de Wit', roles, mail: 'eva@gm0014.nl' });
    expect(await kept().members('gm0014')).toEqual([
      { id, name: 'Eva de Wit', roles, revision: 1, mail: 'eva@gm0014.nl' },
    ]);
    const session = await test.directory.signIn(id);
    const held = [
      { municipality: 'gm0014', role: 'civilServant', ...of, from: now, until: now },
      { municipality: 'gm0014', ...council, until: after },
    ];
    const told = [
      session?.person,
      await test.directory.signedIn(session?.token ?? ''),
      await test.directory.person(id),
      (await test.directory.people([id]))[0],
    ];
    for (const who of told) expect(who?.memberships).toEqual(held);
    test.now = new Date(test.now.getTime() + DAY_MS);
    const then = (await test.directory.person(id))?.memberships.map(({ role }) => role);
    expect(then).toEqual(['alderman', 'council']);
    expect(await kept().municipalitiesOf(id)).toContain('gm0014');
  });

  it('keeps for each municipality where somebody is written to, until it is left out or they are erased', async () => {
    const { id } = await kept().addMember('gm0014', { ...member, mail: 'eva@gm0014.nl' });
    const mail = 'e.dewit@gm0000.nl';
    expect(await kept().putMember('gm0000', id, { ...member, mail }, EVERYWHERE)).toEqual(done(2));
    const mails = async () =>
      Promise.all(['gm0014', 'gm0000'].map(async (code) => (await kept().members(code)).map((one) => one.mail)));
    expect(await mails()).toEqual([['eva@gm0014.nl'], ['e.dewit@gm0000.nl']]);
    expect(await kept().putMember('gm0014', id, member, EVERYWHERE)).toEqual(done(3));
    expect(await mails()).toEqual([[undefined], ['e.dewit@gm0000.nl']]);
    await test.directory.erase(id, 'a1');
    expect(await test.place.kept()).not.toContain('dewit');
  });

  it('keeps an administrator without a last day', async () => {
    await known('tim', tim);
    const leaving = { ...tim, roles: [{ role: 'administrator' as const, until: onDay(30) }] };
    const alone: WriteOutcome = { ok: false, why: 'last-administrator' };
    expect(await kept().putMember('gm0014', 'tim', leaving, HERE)).toEqual(alone);
    const later = { name: 'Noor', roles: [{ role: 'administrator' as const, from: onDay(1) }] };
    const { id } = await kept().addMember('gm0014', later);
    expect(await kept().putMember('gm0014', 'tim', leaving, HERE)).toEqual(alone);
    expect(await test.directory.erase('tim', 'a1')).toBe(false);
    expect(await kept().putMember('gm0014', id, { ...later, roles: tim.roles }, HERE)).toEqual(done(2));
    expect(await kept().putMember('gm0014', 'tim', leaving, HERE)).toEqual(done(2));
    expect(await test.directory.erase('tim', 'a1')).toBe(true);
  });

  it('keeps the name of somebody who stops until they are erased, and lets them come back', async () => {
    await known('eva', member);
    const session = await test.directory.signIn('eva');
    expect(await kept().endMember('gm0014', 'eva', 1)).toEqual(done(2));
    expect((await test.directory.signedIn(session?.token ?? ''))?.memberships).toEqual([]);
    const signedInOn = '2026-03-01';
    expect(await kept().members('gm0014')).toEqual([
      { id: 'eva', name: 'Eva de Wit', roles: [], revision: 2, signedInOn },
    ]);
    expect(await kept().municipalitiesOf('eva')).toEqual(['gm0014']);
    const renamed = { name: 'Eva Bos', roles: [] };
    expect(await kept().putMember('gm0014', 'eva', renamed, { ...HERE, expected: 2 })).toEqual(done(3));
    expect(await kept().members('gm0014')).toEqual([{ id: 'eva', ...renamed, revision: 3, signedInOn }]);
    expect(await kept().putMember('gm0014', 'eva', member, { ...HERE, expected: 3 })).toEqual(done(4));
    await kept().endMember('gm0014', 'eva');
    await test.directory.erase('eva', 'a1');
    expect(await kept().members('gm0014')).toEqual([]);
    expect(await kept().municipalitiesOf('eva')).toEqual([]);
    expect(await test.place.kept()).not.toContain('de Wit');
  });

  it('ends nothing of somebody from another municipality', async () => {
    await known('eva', member);
    await kept().endMember('gm0000', 'eva');
    await kept().endMember('gm0000', 'nobody');
    expect(await kept().members('gm0000')).toEqual([]);
    expect(await kept().members('gm0014')).toEqual([{ id: 'eva', ...member, revision: 1 }]);
  });

  it('does not lose its last administrator, also when two take each other out at once', async () => {
    const last: WriteOutcome = { ok: false, why: 'last-administrator' };
    await known('tim', tim);
    expect(await kept().endMember('gm0014', 'tim')).toEqual(last);
    expect(await kept().putMember('gm0014', 'tim', { ...tim, roles: [{ role: 'clerk' }] }, HERE)).toEqual(last);
    expect((await test.directory.person('tim'))?.memberships).toEqual([
      { role: 'administrator', municipality: 'gm0014' },
    ]);
    await known('eva', { ...tim, name: 'Eva' });
    const other = (await test.node()).administration.by('a1');
    const ended = await Promise.all([kept().endMember('gm0014', 'tim'), other.endMember('gm0014', 'eva')]);
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ended).toContainEqual(last);
  });

  it('does not lose its last administrator when all of them are erased at once', async () => {
    const nodes = [test.directory, await test.node()] as const;
    for (let round = 0; round < 5; round++) {
      // Whoever was erased does not come back, so each time it is others.
      const both = [`tim${round}`, `eva${round}`];
      for (const id of both) await known(id, { ...tim, name: id });
      const before = (await kept().members('gm0014')).map(({ id }) => id).filter((id) => !both.includes(id));
      for (const id of before) expect(await nodes[0].erase(id, 'a1')).toBe(true);
      const erased = await Promise.all(both.map((id, i) => nodes[i % 2 ? 0 : 1].erase(id, 'a1')));
      expect(erased.toSorted()).toEqual([false, true]);
      const [left, ...others] = await kept().members('gm0014');
      expect(others).toEqual([]);
      expect(left?.roles).toEqual([{ role: 'administrator' }]);
      expect(await nodes[0].erase(left?.id ?? '', 'a1')).toBe(false);
    }
  });

  it('takes one of those who change the same at once', async () => {
    const other = (await test.node()).administration.by('a1');
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const all = await Promise.all(names.map((name, i) => (i % 2 ? kept() : other).settle('gm0014', { name }, 0)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kept().municipality('gm0014')).toMatchObject({ revision: 1 });
  });

  it('makes nobody by changing them, and knows nobody of elsewhere for an administrator who is not theirs', async () => {
    await test.directory.add([noor]);
    const content = { name: 'Iemand', roles: [{ role: 'clerk' as const }] };
    const unknown: WriteOutcome = { ok: false, why: 'unknown' };
    for (const id of ['nobody', 'p1', 'p1\0', ''])
      for (const expected of [undefined, 0, 1])
        expect(await kept().putMember('gm0037', id, content, { administers: ['gm0037'], expected })).toEqual(unknown);
    // Of one of two is not enough: then both would know of each other what is theirs.
    const some = { administers: ['gm0037', 'gm0000'] };
    expect(await kept().putMember('gm0037', 'p1', { ...content, name: noor.name }, some)).toEqual(unknown);
    expect(await test.directory.person('p1')).toEqual(noor);
    expect(await kept().members('gm0037')).toEqual([]);
  });

  it('has no machine be somebody: it is given no role, stands in for nobody and is of no council', async () => {
    const { directory } = test;
    const by = directory.administration.by('p0');
    const { id: karin } = await by.addMember('gm0014', { name: 'Karin', roles: [{ role: 'alderman' }] });
    const role = { role: 'civilServant' as const };
    const { id } = await directory.machines.add('gm0014', { name: 'Zaaksysteem', role, scopes: ['read'] }, 'p0');
    const council = { role: 'council' as const, council: 'asd' };
    await directory.machines.add('gm0014', { name: 'Raad', role: council, scopes: ['read'] }, 'p0');
    const change = { administers: ['gm0014'] };
    const administers = { name: 'Zaaksysteem', roles: [{ role: 'administrator' as const }] };
    expect(await by.putMember('gm0014', id, administers, change)).toEqual({ ok: false, why: 'unknown' });
    expect(await directory.administration.standInCandidates('gm0014', karin, { role: 'alderman' })).toEqual([]);
    expect(await directory.adviceDrafts.membersOf('gm0014', ['asd'])).toEqual([]);
    expect((await directory.person(id))?.memberships).toEqual([{ ...role, municipality: 'gm0014' }]);
  });

  it('changes no name by adding somebody, and one of several municipalities only by an administrator of all', async () => {
    await test.directory.add([noor]);
    const roles = [{ role: 'clerk' as const }];
    const all = { administers: ['gm0000', 'gm0014', 'gm0037'] };
    const theirs: WriteOutcome = { ok: false, why: 'not-theirs' };
    expect(await kept().putMember('gm0037', 'p1', { name: 'Anders', roles }, all)).toEqual(theirs);
    expect(await test.directory.person('p1')).toEqual(noor);
    expect(await kept().putMember('gm0037', 'p1', { name: noor.name, roles }, all)).toEqual(done(2));
    expect(await kept().putMember('gm0014', 'p1', { name: 'Anders', roles }, HERE)).toEqual(theirs);
    expect(await kept().putMember('gm0014', 'p1', { name: 'Anders', roles }, EVERYWHERE)).toEqual(theirs);
    expect(await kept().putMember('gm0014', 'p1', { name: noor.name, roles }, HERE)).toEqual(done(3));
    expect(await kept().putMember('gm0014', 'p1', { name: 'Noor de Jong', roles }, all)).toEqual(done(4));
    expect((await test.directory.person('p1'))?.name).toBe('Noor de Jong');
    // Somebody of another municipality is still theirs.
    await kept().endMember('gm0000', 'p1');
    expect(await kept().putMember('gm0014', 'p1', { name: 'Anders', roles }, HERE)).toEqual(theirs);
  });

  it('keeps a login name for one person of a municipality, also when two are added at once, and lets it go with them', async () => {
    const other = (await test.node()).administration.by('a1');
    const called = (login: string) => ({ ...member, login });
    const added = await Promise.all([
      kept().addMember('gm0014', called('Eva')),
      other.addMember('gm0014', called('eva ')),
      kept().addMember('gm0000', called('eva')),
    ]);
    const made = added.filter(({ written }) => written.ok);
    expect(made).toHaveLength(2);
    expect(added.map(({ written }) => written)).toContainEqual({ ok: false, why: 'same-name' });
    expect(new Set(added.map(({ id }) => id)).size).toBe(3);
    for (const { id } of made) await test.directory.erase(id, 'a1');
    expect((await kept().addMember('gm0014', called('eva'))).written).toEqual(done(1));
    expect(await kept().members('gm0014')).toHaveLength(1);
  });

  it('gives nobody the id of somebody who was erased, by no way in and at no node, and keeps no list of them', async () => {
    await test.directory.add([noor]);
    await test.directory.erase('p1', 'a1');
    const other = await test.node();
    for (const node of [test.directory, other]) {
      await node.add([noor, { ...noor, id: 'p2' }]);
      expect(await node.person('p1')).toBeUndefined();
      expect(await node.administration.by('a1').putMember('gm0014', 'p1', member, EVERYWHERE)).toMatchObject({
        ok: false,
      });
      expect((await node.known(['p1', 'p2', 'p3'])).get('p1')).toEqual({ name: '(verwijderd)' });
      expect((await node.known(['p1', 'p2', 'p3'])).get('p3')).toBeUndefined();
    }
    expect((await other.known(['p2'])).get('p2')).toEqual({ name: noor.name, municipalities: ['gm0000', 'gm0014'] });
    const [{ digest }] = (await test.place.query('SELECT digest FROM erased')) as [{ digest: string }];
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(await test.place.query('SELECT digest FROM erased')).toHaveLength(1);
    expect(createHash('sha256').update('p1').digest('base64url')).not.toBe(digest);
  });
}
