import { expect, it } from '@jest/globals';
import { today } from '#calendar';
import { CONSOLE, MACHINE, type MemberRole } from '#directory';
import type { UnderTest } from './under-test.js';

const HOME = 'gm0014';
const OTHER = 'gm1680';
const THIRD = 'gm1699';
const DAY_MS = 86_400_000;
const asd = { role: 'council' as const, council: 'asd' };
const unknown = { ok: false, why: 'unknown' };
const done = { ok: true, revision: 1 };
const isFree = () => Promise.resolve();

/** A council of one municipality that takes part in others. */
export function sharingACouncil(test: UnderTest): void {
  const as = (by = CONSOLE) => test.directory.administration.by(by);
  const added = async (name: string, role: MemberRole, code = HOME) =>
    (await as().addMember(code, { name, roles: [role], login: name, mail: `${name}@${code}.nl` })).id;
  const isOf = async (id: string) => (await test.directory.person(id))?.memberships ?? [];
  const offered = async (municipality = OTHER, council = 'asd', home = HOME) =>
    (await as().offerCouncil({ home, council, municipality })).shared;
  const shared = async (municipality = OTHER) => {
    const one = await offered(municipality);
    expect(await as().acceptCouncil(municipality, one.id, isFree)).toEqual(done);
    return one;
  };
  const own = { ...asd, municipality: HOME, function: 'secretary' };
  const there = { ...own, municipality: OTHER, sharedBy: HOME };
  const secretary = () => added('Eva', { ...asd, function: 'secretary' });

  it('has its people be there what they are at home once the other accepts, and until either ends it', async () => {
    const eva = await secretary();
    const token = (await test.directory.signIn(eva))?.token ?? '';
    const told = async () => [
      await isOf(eva),
      (await test.directory.signedIn(token))?.memberships,
      (await test.directory.people([eva]))[0]?.memberships,
    ];
    const { id } = await offered();
    for (const memberships of await told()) expect(memberships).toEqual([own]);
    expect(await as().acceptCouncil(HOME, id, isFree)).toEqual(unknown);
    expect(await as().acceptCouncil(THIRD, id, isFree)).toEqual(unknown);
    for (let twice = 0; twice < 2; twice++) expect(await as().acceptCouncil(OTHER, id, isFree)).toEqual(done);
    for (const memberships of await told()) expect(memberships).toEqual([own, there]);
    expect(await as().endSharedCouncil(THIRD, id)).toEqual(unknown);
    expect(await as().endSharedCouncil(OTHER, id)).toEqual(done);
    for (const memberships of await told()) expect(memberships).toEqual([own]);
    expect(await as().endSharedCouncil(HOME, id)).toEqual(unknown);
    const again = await shared();
    expect(await isOf(eva)).toEqual([own, there]);
    expect(await as().endSharedCouncil(HOME, again.id)).toEqual(done);
    const ended = { council: 'asd', municipality: OTHER };
    expect(await test.directory.administration.endedSharing(HOME)).toEqual([ended, ended]);
    expect(await test.directory.administration.endedSharing(OTHER)).toEqual([]);
    expect(await isOf(eva)).toEqual([own]);
  });

  it('is told to both with what is offered, and in the journal of both', async () => {
    const one = await offered();
    const all = async (code = '') => test.directory.administration.sharedCouncils(code);
    expect(await all(OTHER)).toEqual([
      { id: one.id, home: HOME, council: 'asd', municipality: OTHER, offeredAt: test.now.toISOString() },
    ]);
    expect(await all(HOME)).toEqual(await all(OTHER));
    expect(await all(THIRD)).toEqual([]);
    await as('a1').acceptCouncil(OTHER, one.id, isFree);
    expect(await all(HOME)).toEqual([{ ...one, acceptedAt: test.now.toISOString() }]);
    await as('a2').endSharedCouncil(HOME, one.id);
    expect(await all(OTHER)).toEqual([]);
    for (const municipality of [HOME, OTHER]) {
      const lines = await test.directory.journal.lines({ municipality, limit: 9 });
      expect(lines.map(({ what, by }) => [what, by])).toEqual([
        ['councilSharingEnded', 'a2'],
        ['councilAccepted', 'a1'],
        ['councilOffered', CONSOLE],
      ]);
      expect(lines[0]?.new).toEqual({ council: 'asd', home: HOME, with: OTHER });
    }
  });

  it('gives nothing of another council, nor to anybody else of its home', async () => {
    await shared();
    const [bram, tim] = [
      await added('Bram', { ...asd, council: 'jongeren', function: 'secretary' }),
      await added('Tim', { role: 'administrator' }),
    ];
    for (const id of [bram, tim]) expect((await isOf(id)).map(({ municipality }) => municipality)).toEqual([HOME]);
  });

  it('follows the days of a role, and who stands in for it', async () => {
    const eva = await added('Eva', { ...asd, function: 'secretary', until: today(test.now) });
    const bram = await added('Bram', { ...asd, function: 'member' });
    await shared();
    const on = today(test.now);
    const lent = { person: eva, standIn: bram, ...asd, from: on, until: on };
    // What is shared is lent where it is kept.
    expect((await as(eva).addStandIn(OTHER, lent)).written).toEqual(unknown);
    expect((await as(eva).addStandIn(HOME, lent)).written).toEqual(done);
    const token = (await test.directory.signIn(bram))?.token ?? '';
    const told = async () => [await isOf(bram), (await test.directory.signedIn(token))?.memberships];
    const [until, from] = [on, on];
    for (const memberships of await told())
      expect(memberships).toEqual(
        expect.arrayContaining([
          { ...own, function: 'member' },
          { ...there, function: 'member' },
          { ...own, from, until, lentBy: eva },
          { ...there, from, until, lentBy: eva },
        ]),
      );
    test.now = new Date(test.now.getTime() + DAY_MS);
    expect(await isOf(eva)).toEqual([]);
    expect(await isOf(bram)).toHaveLength(2);
  });

  it('holds in a session of a service of its home, in none of the other, and for no program', async () => {
    const eva = await secretary();
    await shared();
    const through = async (code: string) => {
      const service = { service: 's', subject: 'eva', municipalities: [code], without: [] };
      const token = (await test.directory.signIn(eva, service))?.token ?? '';
      return (await test.directory.signedIn(token))?.memberships;
    };
    expect(await through(HOME)).toEqual([own, there]);
    expect(await through(OTHER)).toEqual([]);
    const role = { ...asd, function: 'secretary' as const };
    const { id, secret } = await test.directory.machines.add(HOME, { name: 'Koppeling', role, scopes: ['read'] }, 'a1');
    const token = await test.directory.machines.token(id, { secret: secret ?? '' });
    const signedIn = await test.directory.signedIn(token === undefined || token === 'beyond' ? '' : token.token);
    expect(signedIn?.through?.service).toBe(MACHINE);
    expect(signedIn?.memberships.map(({ municipality }) => municipality)).toEqual([HOME]);
    expect((await test.directory.administration.sharedMembers(OTHER)).map(({ name }) => name)).toEqual(['Eva']);
  });

  it('tells the other who its people are and where to write to them, and has them be no members of it', async () => {
    const eva = await secretary();
    await shared();
    const role = { ...asd, function: 'secretary', sharedBy: HOME };
    expect(await test.directory.administration.sharedMembers(OTHER)).toEqual([
      { id: eva, name: 'Eva', mail: `Eva@${HOME}.nl`, roles: [role] },
    ]);
    for (const code of [HOME, THIRD]) expect(await test.directory.administration.sharedMembers(code)).toEqual([]);
    expect(await test.directory.administration.members(OTHER)).toEqual([]);
    expect(await test.directory.administration.municipalitiesOf(eva)).toEqual([HOME]);
    expect(await test.directory.adviceDrafts.membersOf(OTHER, ['asd'])).toEqual([
      { id: eva, name: 'Eva', council: 'asd', speaks: true },
    ]);
    const known = async () => (await test.directory.known([eva])).get(eva)?.municipalities?.toSorted();
    expect(await known()).toEqual([HOME, OTHER]);
    const [one] = await test.directory.administration.sharedCouncils(HOME);
    await as().endSharedCouncil(HOME, one?.id ?? '');
    // Who was named in a dossier there keeps their name in it.
    expect(await known()).toEqual([HOME, OTHER]);
    expect(await test.directory.adviceDrafts.membersOf(OTHER, ['asd'])).toEqual([]);
  });

  it('has whoever stopped or does something else at home keep their name there, and be nobody of it', async () => {
    const [eva, bram, kim] = [await secretary(), await added('Bram', asd), await added('Kim', asd)];
    const { id } = await shared();
    await as().endMember(HOME, eva, undefined);
    const clerk = { name: 'Bram', roles: [{ role: 'clerk' as const }] };
    expect((await as().putMember(HOME, bram, clerk, { administers: [HOME] })).ok).toBe(true);
    const known = async () =>
      Object.fromEntries(
        [...(await test.directory.known([eva, bram, kim]))].map(([who, of]) => [who, of.municipalities?.toSorted()]),
      );
    const both = [HOME, OTHER];
    expect(await known()).toEqual({ [eva]: both, [bram]: both, [kim]: both });
    for (const who of [eva, bram]) expect(await test.directory.administration.municipalitiesOf(who)).toEqual([HOME]);
    expect(await test.directory.administration.members(OTHER)).toEqual([]);
    expect((await test.directory.administration.sharedMembers(OTHER)).map(({ name }) => name)).toEqual(['Kim']);
    await as().endSharedCouncil(HOME, id);
    // Whoever comes after is not known there.
    const tim = await added('Tim', asd);
    await as().endMember(HOME, kim, undefined);
    expect(await known()).toEqual({ [eva]: both, [bram]: both, [kim]: both });
    await test.directory.erase(eva, 'p9');
    expect((await test.directory.known([eva])).get(eva)?.municipalities).toBeUndefined();
    await shared(THIRD);
    expect((await test.directory.known([tim])).get(tim)?.municipalities?.toSorted()).toEqual([HOME, OTHER, THIRD]);
  });

  it('is written to where its home says by now, when a letter of the other did not arrive', async () => {
    const eva = await secretary();
    const { id: council } = await shared();
    const letter = { key: 'a', municipality: OTHER, person: eva, to: 'oud@example.org', kind: 'asked' };
    await test.directory.outbox.put([{ ...letter, subject: 'Advies gevraagd', text: 'Zie', html: '<p>Zie</p>' }]);
    const again = async () => {
      const [due] = await test.directory.outbox.due(1);
      await test.directory.outbox.failed(due?.id ?? '', '550');
      expect(await test.directory.outbox.retry(OTHER, due?.id ?? '')).toBe(true);
      return (await test.directory.outbox.due(1))[0]?.to;
    };
    expect(await again()).toBe(`Eva@${HOME}.nl`);
    const content = { name: 'Eva', roles: [asd], mail: 'eva@example.org' };
    expect((await as().putMember(HOME, eva, content, { administers: [HOME] })).ok).toBe(true);
    expect(await again()).toBe('eva@example.org');
    await as().endSharedCouncil(HOME, council);
    await as().putMember(HOME, eva, { ...content, mail: 'later@example.org' }, { administers: [HOME] });
    expect(await again()).toBe('eva@example.org');
  });

  it('is managed at home alone: neither accepted beside people of its own there, nor filled from there', async () => {
    const bram = await added('Bram', { ...asd, until: today(test.now) }, OTHER);
    const { id } = await offered();
    expect(await as().acceptCouncil(OTHER, id, isFree)).toEqual({ ok: false, why: 'own-people' });
    test.now = new Date(test.now.getTime() + DAY_MS);
    await expect(as().acceptCouncil(OTHER, id, () => Promise.reject(new Error('taken')))).rejects.toThrow('taken');
    expect(await as().acceptCouncil(OTHER, id, isFree)).toEqual(done);
    const refused = { ok: false, why: 'shared-council' };
    expect((await as().addMember(OTHER, { name: 'Kim', roles: [asd] })).written).toEqual(refused);
    const how = { administers: [OTHER] };
    expect(await as().putMember(OTHER, bram, { name: 'Bram', roles: [asd] }, how)).toEqual(refused);
    // What is over stays as it was.
    const over = { ...asd, until: '2026-03-01' };
    expect((await as().putMember(OTHER, bram, { name: 'Bram', roles: [over] }, how)).ok).toBe(true);
    expect((await as().addMember(HOME, { name: 'Kim', roles: [asd] })).written).toEqual(done);
  });

  it('is offered once, and two of one id do not take part in one municipality', async () => {
    await shared();
    expect((await as().offerCouncil({ home: HOME, council: 'asd', municipality: OTHER })).written).toEqual({
      ok: false,
      why: 'same-name',
    });
    await shared(THIRD);
    const other = await offered(OTHER, 'asd', THIRD);
    expect(await as().acceptCouncil(OTHER, other.id, isFree)).toEqual({ ok: false, why: 'same-name' });
  });

  it('is accepted or ended, not both, when it is done at once at two nodes', async () => {
    const eva = await secretary();
    const node = await test.node();
    for (let round = 0; round < 3; round++) {
      const { id } = await offered();
      const [, ended] = await Promise.all([
        node.administration.by('a1').acceptCouncil(OTHER, id, isFree),
        as('a2').endSharedCouncil(HOME, id),
      ]);
      expect(ended).toEqual(done);
      expect(await isOf(eva)).toEqual([own]);
      expect(await test.directory.administration.sharedCouncils(HOME)).toEqual([]);
    }
  });
}
