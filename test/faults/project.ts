// Runs as a process of its own: keeps the views of a folder up to its log until it is ended, and says how far it is.
import { openSqliteEventStore } from '#event-store';
import { FILLING_THREAD, Views } from '#projections';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const store = openSqliteEventStore({ file: join(folder, 'events.sqlite') });
const say = (line: string) => writeSync(1, `${line}\n`);
const views = new Views({
  store,
  file: join(folder, 'views.sqlite'),
  thread: FILLING_THREAD,
  onProgress: ({ events }) => say(`built ${events}`),
  onTrouble: (trouble) => say(`trouble ${JSON.stringify(trouble)}`),
});
void views.run();
say('runs');
let before = '';
setInterval(() => {
  const [{ checkpoint = '' } = {}] = views.checkpoints();
  if (checkpoint !== before) say(`at ${(before = checkpoint)}`);
}, 1);
