import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandsPart } from './commands.js';
import { storePart } from './store.js';
import { print, type Figure, type Part } from './table.js';

// The first part's first figure is the baseline that the ratios of the others compare with.
const parts: readonly Part[] = [storePart, commandsPart];

const figures: Figure[] = [];
for (const part of parts) {
  const folder = mkdtempSync(join(tmpdir(), 'doorwerking-bench-'));
  try {
    const found = await part(folder, figures);
    print(found);
    figures.push(...found);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
mkdirSync('test-output', { recursive: true });
writeFileSync('test-output/bench.json', `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
