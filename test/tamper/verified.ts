import { jest } from '@jest/globals';
import { checkWhole } from '../../apps/cli/checking/whole-log.js';
import { withLog } from '../../apps/cli/log.js';
import { Refused } from '../../apps/cli/terminal.js';

let before: Promise<unknown> = Promise.resolve();

/**
 * What `verify` does and says, without a process for each of so many edits: that the command itself ends with this
 * code and these words is for test/cli. One at a time, since the key's place and what is written are the process's.
 */
export function verified(data: string, env: { DOORWERKING_KEY: string }): Promise<{ code: number; said: string }> {
  const mine = before.then(async () => {
    const said: string[] = [];
    const spies = (['log', 'error', 'warn'] as const).map((how) =>
      jest.spyOn(console, how).mockImplementation((text: unknown) => void said.push(String(text))),
    );
    process.env['DOORWERKING_KEY'] = env.DOORWERKING_KEY;
    try {
      await withLog(data, false, (store) => checkWhole(store, { data }), 'read');
      return { code: 0, said: said.join('\n') };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { code: error.exit, said: [...said, error.message].join('\n') };
    } finally {
      delete process.env['DOORWERKING_KEY'];
      spies.forEach((spy) => spy.mockRestore());
    }
  });
  before = mine.catch(() => undefined);
  return mine;
}
