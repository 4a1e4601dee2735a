import { afterAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { clear } from '../../../test/contract/stores.js';
import { logOf, office } from '../../../test/checkpoints/signed-log.js';
import { LogChecker } from './log-checker.js';
import type { LogStatus } from './log-status.js';

afterAll(clear);

const event = (id: string) => ({ stream: 'trajectory-a', id, data: { said: id } });

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((r) => setTimeout(r, 10));
  expect(holds()).toBe(true);
}

/** A log that is kept by somebody with this key and directory, and what was told and opened meanwhile. */
async function kept(made: Awaited<ReturnType<typeof office>>, events: readonly ReturnType<typeof event>[]) {
  const store = await logOf(events);
  const told: LogStatus[] = [];
  const closed = { times: 0 };
  let opened = 0;
  const checked = new LogChecker({
    store,
    open: async () => {
      opened++;
      await new Promise(setImmediate);
      return { ...made.directory, close: async () => void (await Promise.resolve(closed.times++)) };
    },
    key: made.signing(store).place,
    log: pino({ level: 'silent' }),
    onStatus: (status) => told.push(status),
  });
  checked.run();
  return { checked, told, closed, opened: () => opened };
}

it('signs and checks what is there, opens the directory once for both, and closes it', async () => {
  const made = await office();
  const { checked, told, closed, opened } = await kept(made, [event('a'), event('b')]);
  await until(() => told.at(-1)?.status === 'whole');
  await checked.end();
  expect(told.at(-1)).toMatchObject({ status: 'whole', signing: 'signed' });
  expect([opened(), closed.times]).toEqual([1, 1]);
  expect(await made.directory.checkpoints.after(undefined)).toMatchObject([{ size: 2 }]);
});

it('says what is broken, does not sign what contradicts it, and goes on', async () => {
  const made = await office();
  await made.sign(await logOf([event('a'), event('b')]));
  const { checked, told } = await kept(made, [event('x'), event('b')]);
  await until(() => told.at(-1)?.status === 'broken' && told.at(-1)?.signing === 'refused');
  await checked.end();
  expect(await made.directory.checkpoints.after(undefined)).toHaveLength(1);
});
