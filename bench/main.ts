import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { access } from './access.js';
import { bounds } from './bounds/part.js';
import { corrections } from './corrections.js';
import { eventStoreDb } from './eventstoredb/part.js';
import { growth } from './growth.js';
import { print, type Figure, type Part } from './table.js';
import { http } from './http/part.js';
import { peers } from './against/part.js';
import { packet } from './packet/part.js';
import { sheets } from './sheets/part.js';
import { screens } from './screens/part.js';
import { text } from './text.js';
import { told } from './told.js';
import { views } from './views.js';
import { telemetry } from './telemetry.js';
import { writing } from './writing.js';

// By name, so that one can be run alone: npm run bench -- writing
const parts: Readonly<Record<string, Part>> = {
  writing,
  watched: telemetry,
  peers,
  http,
  access,
  eventstoredb: eventStoreDb,
  growth,
  corrections,
  views,
  told,
  screens,
  bounds,
  sheets,
  packet,
  text,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const figures: Figure[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'doorwerking-bench-'));
  try {
    const found = await part(folder);
    print(found);
    figures.push(...found);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
mkdirSync('test-output', { recursive: true });
writeFileSync('test-output/bench.json', `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
