// Runs as a process of its own: writes to a log by commands, and says which were acknowledged.
import { Commands } from '#commands';
import { openSqliteEventStore, WRITER_THREAD } from '#event-store';
import { trajectories } from '#kinds';
import { writeSync } from 'node:fs';

const [file = '', name = '', count = '0', shared = '', how = ''] = process.argv.slice(2);

const actor = { id: name, grants: [{ role: 'civilServant' as const, municipality: 'gm0014' }] };
const opened = {
  type: 'TrajectoryOpened',
  data: {
    title: 'Verordening',
    municipality: 'gm0014',
    kind: 'requested',
    subject: 'ordinance',
    legalBases: ['local'],
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    councils: [{ id: 'asd', name: 'Adviesraad' }],
  },
};
const involved = { type: 'InvolvementHeld', data: { form: 'panel' } };

const store = openSqliteEventStore({ file, lockTimeout: 30_000, ...(how === 'beside' && { thread: WRITER_THREAD }) });
const commands = new Commands({ store, now: () => new Date() });

// Everybody tries to open everything: one of them does, and the others find it there.
const mine = `t-${name}`;
for (const trajectory of [mine, shared].filter(Boolean)) {
  await commands.execute(actor, { trajectory, key: 'open', ...opened });
}

let next = 0;
async function lane() {
  for (let i = next++; i < Number(count); i = next++) {
    const trajectory = shared && i % 2 === 0 ? shared : mine;
    const facts = [involved, involved, involved];
    const outcome = await commands.execute(actor, { trajectory, key: `k${i}`, facts });
    // Written at once and not by the stream, so that a kill loses no line that was said.
    if (outcome.ok) writeSync(1, `${trajectories.streamOf(trajectory)} ${outcome.revision}\n`);
    else if (outcome.why === 'busy') writeSync(1, 'busy\n');
    else throw new Error(JSON.stringify(outcome));
  }
}
await Promise.all([lane(), lane(), lane(), lane()]);
await store.close();
