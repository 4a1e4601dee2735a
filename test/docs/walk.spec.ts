import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { away, filled, hosted, type Server } from '../api/server.js';
import { ended, start } from '../cli/run.js';
import { stepsIn, type Step } from './console.js';

// What the README shows to a newcomer is what the product answers: each command is done here as it stands
// there, one after the other, on a fresh demo. Only what differs each time (ids, hashes, the day on which the demo was
// brought in) is looked away from.

jest.setTimeout(240_000);

let server: Server;
let folder: string;
beforeAll(async () => {
  server = await hosted(await filled());
  folder = mkdtempSync(join(tmpdir(), 'walk-'));
});
/** A file of the walk, in a folder of our own. */
const ours = (path = '') => join(folder, basename(path));

afterAll(async () => {
  await away(server);
  rmSync(folder, { recursive: true });
});

const sameEachTime = (text: string) =>
  text
    .replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:…')
    .replace(/\b[0-9a-f]{64}\b/g, 'hash')
    .replace(/("broughtInOn":)"\d{4}-\d\d-\d\d"/g, '$1"2026-01-01"');

/** The curl of the walk: -s, -o, -H and -d, and a cookie that is kept in a file (-c) and sent again (-b). */
async function curl(words: readonly string[]): Promise<string> {
  const headers = new Headers();
  const files: Record<string, string> = {};
  let [body, url]: (string | undefined)[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-s') continue;
    if (!word.startsWith('-')) url = word;
    else if (word === '-d') body = rest.shift();
    else if (word === '-H') headers.append(...((rest.shift() ?? '').split(': ') as [string, string]));
    else if (['-b', '-c', '-o'].includes(word)) files[word] = ours(rest.shift());
    else throw new Error(`the walk uses ${word}, which is not understood here`);
  }
  if (files['-b'] !== undefined) headers.set('cookie', readFileSync(files['-b'], 'utf8'));
  const address = url?.replace('localhost:3000', server.url) ?? '';
  const response = await fetch(address, { headers, ...(body !== undefined && { method: 'POST', body }) });
  const text = await response.text();
  if (files['-c'] !== undefined) writeFileSync(files['-c'], response.headers.get('set-cookie')?.split(';')[0] ?? '');
  if (files['-o'] === undefined) return text;
  writeFileSync(files['-o'], text);
  return '';
}

async function doorwerking(words: readonly string[]): Promise<string> {
  // What an earlier step wrote is there; everything else is named from the top of the project.
  const known = words.map((word) => (word.startsWith('/tmp/') ? ours(word) : word));
  const { code, out, err } = await ended(start(known, { DOORWERKING_DATA: server.folder }));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

function run({ words }: Step): Promise<string> | string {
  const said = words.join(' ');
  if (said === 'npm start') return server.said().replace(server.url, 'http://127.0.0.1:3000');
  if (words[0] === 'curl') return curl(words.slice(1));
  if (said.startsWith('npm run -s doorwerking -- ')) return doorwerking(words.slice(5));
  throw new Error(`${said} is not understood here`);
}

it('the walk of the README answers what the README shows', async () => {
  const steps = stepsIn(readFileSync('README.md', 'utf8'));
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) {
    const out = await run(step);
    if (step.into !== undefined) writeFileSync(ours(step.into), out);
    const [found, shown] = [step.into === undefined ? out.trim() : '', step.shown].map(sameEachTime) as [
      string,
      string,
    ];
    const about = step.words.join(' ');
    if (!shown.startsWith('{')) expect({ about, answer: found }).toEqual({ about, answer: shown });
    else
      expect({ about, answer: JSON.parse(found) as unknown }).toEqual({ about, answer: JSON.parse(shown) as unknown });
  }
});
