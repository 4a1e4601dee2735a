import { expect, it } from '@jest/globals';
import type { Directory, PublicKey } from '#directory';
import type { UnderTest } from './under-test.js';

type NewMachine = Parameters<Directory['machines']['add']>[1];

const GM = 'gm0014';
const MINUTE_MS = 60_000;
const key = (x: string): PublicKey => ({ kty: 'OKP', crv: 'Ed25519', x });
const MACHINE: NewMachine = { name: 'Zaaksysteem', role: { role: 'civilServant' }, scopes: ['read', 'record'] };

/** Programs, and by what they show that they are themselves. */
export function machines(test: UnderTest): void {
  const added = (more: Partial<NewMachine> = {}) => test.directory.machines.add(GM, { ...MACHINE, ...more }, 'a1');
  const keyed = async () => (await added({ keys: [key('one'), key('two')] })).id;
  const signed = (jti: string, minutes = 5) => ({ jti, until: new Date(test.now.getTime() + minutes * MINUTE_MS) });
  const tokenIn = (answer: Awaited<ReturnType<typeof test.directory.machines.token>>) =>
    typeof answer === 'object' ? answer.token : undefined;
  const isIn = async (token = '') => (await test.directory.signedIn(token)) !== undefined;
  const said = () => test.place.query('SELECT expires_at FROM client_assertion ORDER BY expires_at');

  it('have keys in the place of a secret, or the other way round, and are nothing by what they do not have', async () => {
    const [withKeys, withSecret] = [await added({ keys: [key('one')] }), await added()];
    expect([withKeys.secret, withSecret.secret]).toEqual([undefined, expect.stringMatching(/^[\w-]{43}$/)]);
    const { machines: elsewhere } = await test.node();
    expect(await elsewhere.keysOf(withKeys.id)).toEqual([key('one')]);
    for (const id of [withSecret.id, 'nobody', 'x\0']) expect(await elsewhere.keysOf(id)).toEqual([]);
    const listed = await elsewhere.of(GM);
    expect(new Map(listed.map(({ id, proof }) => [id, proof]))).toEqual(
      new Map([
        [withKeys.id, 'keys'],
        [withSecret.id, 'secret'],
      ]),
    );
    for (const secret of ['', 'x', withSecret.secret ?? ''])
      expect(await elsewhere.token(withKeys.id, { secret })).toBeUndefined();
    for (const id of [withSecret.id, 'nobody', 'x\0']) expect(await elsewhere.token(id, signed('a'))).toBeUndefined();
    // What showed nobody counts as said by nobody.
    expect(await said()).toEqual([]);
  });

  it('count what a machine signed once, also at two nodes at the same moment, and apart from what another did', async () => {
    const [one, other] = [await keyed(), await keyed()];
    const { machines: elsewhere } = await test.node();
    const both = await Promise.all([
      test.directory.machines.token(one, signed('a')),
      elsewhere.token(one, signed('a')),
      test.directory.machines.token(one, signed('a')),
    ]);
    const tokens = both.flatMap((answer) => tokenIn(answer) ?? []);
    expect(tokens).toHaveLength(1);
    expect(await test.directory.signedIn(tokens[0] ?? '')).toMatchObject({
      id: one,
      through: { municipalities: [GM], scopes: ['read', 'record'] },
    });
    expect(await elsewhere.token(one, signed('a'))).toBeUndefined();
    expect(tokenIn(await elsewhere.token(other, signed('a')))).toBeDefined();
    // For more than it may do it counts too.
    expect(await elsewhere.token(one, signed('b'), ['publish'])).toBe('beyond');
    expect(await elsewhere.token(one, signed('b'), ['read'])).toBeUndefined();
    expect(await elsewhere.token(one, signed('c'), ['read'])).toMatchObject({ scopes: ['read'], seconds: 900 });
  });

  it('keep what was signed as long as it could be taken, whoever asks next', async () => {
    const [one, other] = [await keyed(), await keyed()];
    await test.directory.machines.token(one, signed('a', 5));
    await test.directory.machines.token(one, signed('b', 10));
    expect(await said()).toHaveLength(2);
    test.now = new Date(test.now.getTime() + 5 * MINUTE_MS);
    expect(await test.directory.machines.token(one, signed('b', 5))).toBeUndefined();
    expect(await said()).toEqual([{ expires_at: '2026-03-01T12:10:00.000Z' }]);
    await test.directory.machines.token(other, signed('b', 5));
    expect(await said()).toHaveLength(2);
    test.now = new Date(test.now.getTime() + 5 * MINUTE_MS);
    await Promise.all([
      test.directory.machines.token(one, signed('d')),
      (await test.node()).machines.token(other, signed('d')),
    ]);
    expect(await said()).toEqual(Array(2).fill({ expires_at: '2026-03-01T12:15:00.000Z' }));
  });

  it('say on which day each last got a token, and nothing more of when', async () => {
    const id = await keyed();
    const usedOn = async () => (await test.directory.machines.of(GM)).map((one) => one.usedOn);
    expect(await usedOn()).toEqual([undefined]);
    // In the municipality it is the second by then.
    test.now = new Date('2026-03-01T23:30:00Z');
    await test.directory.machines.token(id, signed('a'), ['publish']);
    expect(await usedOn()).toEqual([undefined]);
    await test.directory.machines.token(id, signed('b'));
    expect(await usedOn()).toEqual(['2026-03-02']);
    expect(await test.place.query(`SELECT used_on FROM machine WHERE person = '${id}'`)).toEqual([
      { used_on: '2026-03-02' },
    ]);
  });

  it('end their tokens with the keys by which they got them, and all with the machine, of its municipality alone', async () => {
    const id = await keyed();
    const { machines: elsewhere } = await test.node();
    const first = tokenIn(await elsewhere.token(id, signed('a')));
    for (const [code, who] of [
      ['gm0000', id],
      [GM, 'nobody'],
      [GM, 'x\0'],
    ] as const) {
      expect(await elsewhere.renew(code, who, 'a1', [key('three')])).toBeUndefined();
      expect(await elsewhere.end(code, who, 'a1')).toBe(false);
    }
    expect([await elsewhere.keysOf(id), await isIn(first)]).toEqual([[key('one'), key('two')], true]);
    expect(await elsewhere.renew(GM, id, 'a1', [key('three')])).toEqual({});
    expect([await test.directory.machines.keysOf(id), await isIn(first)]).toEqual([[key('three')], false]);
    const second = tokenIn(await elsewhere.token(id, signed('b')));
    const renewed = await elsewhere.renew(GM, id, 'a1');
    expect([await elsewhere.keysOf(id), await isIn(second)]).toEqual([[], false]);
    expect(await elsewhere.token(id, signed('c'))).toBeUndefined();
    const third = tokenIn(await elsewhere.token(id, { secret: renewed?.secret ?? '' }));
    expect(await isIn(third)).toBe(true);
    test.now = new Date(test.now.getTime() + 15 * MINUTE_MS);
    expect(await isIn(third)).toBe(false);
    const last = tokenIn(await elsewhere.token(id, { secret: renewed?.secret ?? '' }));
    expect(await elsewhere.end(GM, id, 'a1')).toBe(true);
    expect([await isIn(last), await elsewhere.of(GM)]).toEqual([false, []]);
    expect(await elsewhere.token(id, { secret: renewed?.secret ?? '' })).toBeUndefined();
    const lines = await test.directory.journal.lines({ municipality: GM, limit: 9 });
    expect(lines.map(({ what, about }) => [what, about])).toEqual(
      ['machineEnded', 'machineRenewed', 'machineRenewed', 'machineAdded'].map((what) => [what, id]),
    );
  });
}
