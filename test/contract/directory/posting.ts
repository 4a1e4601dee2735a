import { expect, it } from '@jest/globals';
import type { OutgoingMail } from '#directory';
import { noor, type UnderTest } from './under-test.js';

const letter = (key: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  key,
  municipality: 'gm0014',
  kind: 'advice',
  to: 'noor@example.org',
  subject: 'Nieuw advies',
  text: 'Kijk op Doorwerking.',
  html: '<p>Kijk op Doorwerking.</p>',
  ...more,
});
const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);

/** What waits to be sent by mail, and who sends it. */
export function posting(test: UnderTest): void {
  const outbox = () => test.directory.outbox;

  it('keeps a message once, however often and by whomever it is put in, and tells what it is when it is due', async () => {
    const other = (await test.node()).outbox;
    const put = await Promise.all([outbox(), other, outbox()].map((at) => at.put([letter('a'), letter('b')])));
    expect(put.reduce((sum, n) => sum + n)).toBe(2);
    expect(await other.put([letter('a', { subject: 'Iets anders\0' }), letter('c', { subject: 'nul\0' })])).toBe(1);
    const due = await outbox().due(10);
    expect(due.map(({ subject }) => subject).sort()).toEqual(['Nieuw advies', 'Nieuw advies', 'nul']);
    expect(due[0]).toMatchObject({ to: 'noor@example.org', attempts: 0, queuedAt: '2026-03-01T12:00:00.000Z' });
    expect(await outbox().due(1)).toHaveLength(1);
  });

  it('has nothing left of what was sent but that it was: it is not put in again, and forgotten after a month', async () => {
    await outbox().put([letter('a')]);
    const [{ id = '' } = {}] = await outbox().due(1);
    await outbox().sent(id);
    expect(await outbox().due(10)).toEqual([]);
    expect(await test.place.query('SELECT address, subject, text, html FROM outgoing_mail')).toEqual([
      { address: '', subject: '', text: '', html: '' },
    ]);
    expect(await outbox().put([letter('a')])).toBe(0);
    test.now = minutes(test.now, 31 * 24 * 60);
    await outbox().clear();
    expect(await test.place.query('SELECT id FROM outgoing_mail')).toEqual([]);
  });

  it('has what is to be tried again wait until then, and what failed until somebody has it tried', async () => {
    await test.directory.add([noor]);
    await outbox().put([letter('a', { person: 'p1' }), letter('b', { municipality: 'gm0000' })]);
    const due = await outbox().due(10);
    const id = due.find(({ municipality }) => municipality === 'gm0014')?.id ?? '';
    await outbox().again(id, minutes(test.now, 5), '451');
    expect(await outbox().due(10)).toHaveLength(1);
    expect(await outbox().state('gm0014')).toEqual({
      waiting: 1,
      again: [
        {
          ...{ id, person: 'p1', kind: 'advice', attempts: 1, why: '451' },
          ...{ queuedAt: '2026-03-01T12:00:00.000Z', nextAt: minutes(test.now, 5).toISOString() },
        },
      ],
      failed: [],
    });
    expect(await outbox().state('gm0000')).toMatchObject({ waitingSince: '2026-03-01T12:00:00.000Z', again: [] });
    expect(await outbox().retry('gm0014', id)).toBe(true);
    expect((await outbox().due(10)).map((one) => one.id)).toContain(id);
    await outbox().again(id, minutes(test.now, 5), '451');
    test.now = minutes(test.now, 5);
    expect((await outbox().due(10)).find((one) => one.id === id)).toMatchObject({ attempts: 1 });
    await outbox().failed(id, '550');
    const failed = { id, person: 'p1', kind: 'advice', attempts: 2, why: '550', failedAt: test.now.toISOString() };
    expect(await outbox().state('gm0014')).toMatchObject({ waiting: 0, failed: [failed] });
    expect((await outbox().state('gm0000')).failed).toEqual([]);
    expect(await outbox().retry('gm0000', id)).toBe(false);
    expect(await outbox().retry('gm0014', 'x\0')).toBe(false);
    expect(await outbox().retry('gm0014', id)).toBe(true);
    expect(await outbox().retry('gm0014', id)).toBe(false);
    expect((await outbox().due(10)).find((one) => one.id === id)).toMatchObject({ attempts: 0 });
  });

  it('is sent to where somebody is written to by now once it is tried again, and has nothing left once it is given up', async () => {
    const { id: person } = await test.directory.administration.by('a1').addMember('gm0014', {
      ...{ name: 'Iris', roles: [{ role: 'clerk' as const }], mail: 'iris@example.org' },
    });
    await outbox().put([
      letter('a', { person, to: 'irsi@example.org' }),
      letter('b', { to: 'buur@example.org' }),
      letter('c', { to: 'kwatong@example.org' }),
    ]);
    const due = await outbox().due(10);
    const idOf = (to: string) => due.find((one) => one.to === to)?.id ?? '';
    for (const { id } of due) await outbox().failed(id, '550');
    for (const to of ['irsi@example.org', 'buur@example.org']) await outbox().retry('gm0014', idOf(to));
    expect((await outbox().due(10)).map(({ to }) => to).sort()).toEqual(['buur@example.org', 'iris@example.org']);
    const gone = idOf('kwatong@example.org');
    expect(await outbox().giveUp('gm0000', gone)).toBe(false);
    expect(await outbox().giveUp('gm0014', idOf('buur@example.org'))).toBe(false);
    expect(await outbox().giveUp('gm0014', gone)).toBe(true);
    expect(await outbox().giveUp('gm0014', gone)).toBe(false);
    expect((await outbox().state('gm0014')).failed).toEqual([]);
    expect(await outbox().put([letter('c', { to: 'kwatong@example.org' })])).toBe(0);
    const left = () => test.place.query(`SELECT address, subject, text, html FROM outgoing_mail WHERE id = '${gone}'`);
    expect(await left()).toEqual([{ address: '', subject: '', text: '', html: '' }]);
    test.now = minutes(test.now, 31 * 24 * 60);
    await outbox().clear();
    expect(await left()).toEqual([]);
  });

  it('keeps nothing that was still to be sent to somebody who is erased', async () => {
    await test.directory.add([noor]);
    await outbox().put([letter('a', { person: 'p1', to: 'kwatong@example.org' }), letter('b')]);
    await test.directory.erase('p1', 'a1');
    expect(await outbox().due(10)).toHaveLength(1);
    expect(await test.place.kept()).not.toContain('kwatong');
  });

  it('has one node at a piece of work, until it lets go or stands still for too long', async () => {
    const [one, other] = [test.directory.leases, (await test.node()).leases];
    const both = await Promise.all([one.take('mail', 'een', 60_000), other.take('mail', 'twee', 60_000)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const [first, second] = both[0] ? ['een', 'twee'] : ['twee', 'een'];
    test.now = minutes(test.now, 0.9);
    expect(await one.take('mail', first, 60_000)).toBe(true);
    test.now = minutes(test.now, 0.9);
    expect(await other.take('mail', second, 60_000)).toBe(false);
    expect(await other.take('iets anders', second, 60_000)).toBe(true);
    await other.release('mail', second);
    expect(await other.take('mail', second, 60_000)).toBe(false);
    test.now = minutes(test.now, 0.2);
    expect(await other.take('mail', second, 60_000)).toBe(true);
    await other.release('mail', second);
    expect(await one.take('mail', first, 60_000)).toBe(true);
  });
}
