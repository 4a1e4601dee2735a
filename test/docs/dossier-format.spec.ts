import { describe, expect, it } from '@jest/globals';
import { report } from '#report';
import { InMemoryEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { FACTS } from '#trajectory';
import { readFileSync } from 'node:fs';
import { factSchemas } from '../../apps/api/docs/schemas/facts.js';
import { tableOf, textOf } from './documents.js';
import { importFile } from '../import-file.js';

// docs/dossier-format.md is what somebody writes a file by: its example is read, and its fields are those of the code.

const doc = textOf('docs/dossier-format.md');
const file = readFileSync('docs/voorbeeld-dossier.yaml', 'utf8');
const ID = 'voorbeeld-leerlingenvervoer-2025';
const NOW = new Date('2026-11-24T12:00:00Z');

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
const schemas = factSchemas() as Readonly<Record<string, Schema>>;

describe('the example', () => {
  it('is the file beside it', () => {
    const [, example] = /## A whole example.*?```yaml\n(.*?)```/s.exec(doc) ?? [];
    expect(example).toBe(file);
  });

  it('is read whole, and adds nothing a second time', async () => {
    const store = new InMemoryEventStore();
    expect(await importFile(store, file, NOW)).toMatchObject({ ok: true, id: ID, recorded: 16, there: 0 });
    expect(await importFile(store, file, NOW)).toMatchObject({ ok: true, id: ID, recorded: 0 });
  });

  it('follows every recommendation to where it can be found', async () => {
    const store = new InMemoryEventStore();
    await importFile(store, file, NOW);
    const told = report(
      ID,
      (await store.readStream(trajectories.streamOf(ID))).map(trajectories.fromStore),
      '2025-07-01',
    );
    expect(told?.stage).toBe('closed');
    expect(told?.tally).toMatchObject({ college: { adopted: 1, partly: 1, answered: 1, open: 0 } });
    const influence = told?.recommendations.flatMap(({ answers }) => answers.map((answer) => answer.influence));
    expect(influence).toEqual(['text', 'commitment', undefined]);
  });
});

/** Every name in code marks of a cell, with whether it may be left out: those in brackets stand in a nested list. */
function fieldsIn(cell: string) {
  const own = cell.replace(/\([^)]*\)/g, '');
  return [...own.matchAll(/`(\w+)(\?)?`/g)].map(([, name = '', optional]) => ({ name, optional: optional === '?' }));
}

const rows = tableOf(doc, 'fact').map(([fact = '', fields = '']): [string, string] => [fact, fields]);

describe('the table of facts', () => {
  it('has every fact that a file can hold', () => {
    const inAFile = Object.keys(FACTS).filter((name) => name !== 'TrajectoryOpened' && name !== 'TrajectoryMigrated');
    expect(rows.map(([fact]) => fact)).toEqual(inAFile);
  });

  it.each(rows)('%s has its fields', (fact, cell) => {
    const { date: _, ...properties } = schemas[fact]?.properties ?? {};
    expect(
      fieldsIn(cell)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(properties).sort());
  });

  it.each(rows)('%s can do without what is marked so', (fact, cell) => {
    const needed = fieldsIn(cell).filter(({ optional }) => !optional);
    const required = (schemas[fact]?.required ?? []).filter((name) => name !== 'date');
    // Of text or file, and of what is traced, one is needed: neither by itself.
    expect(needed.map(({ name }) => name).sort()).toEqual(
      required.filter((name) => !EITHER.has(`${fact}.${name}`)).sort(),
    );
  });
});

const EITHER = new Set(['ParticipantLeft.council', 'ParticipantLeft.authority']);

it('every value of a closed list is told', () => {
  const told = tableOf(doc, 'field').length;
  expect(told).toBeGreaterThan(5);
  const lists = (schema: Schema | undefined): string[] => [
    ...(schema?.enum ?? []),
    ...(schema?.items ? lists(schema.items) : []),
    ...Object.values(schema?.properties ?? {}).flatMap(lists),
  ];
  const values = new Set(Object.values(schemas).flatMap(lists));
  expect(values.size).toBeGreaterThan(30);
  expect([...values].filter((value) => !doc.includes(`\`${value}\``))).toEqual([]);
});

it('every field of the header is told', () => {
  const header = Object.keys(schemas['TrajectoryOpened']?.properties ?? {}).filter((name) => name !== 'date');
  const told = tableOf(doc, 'field').flatMap(([fields = '']) =>
    [...fields.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(told.toSorted()).toEqual([...header, 'format', 'definition', 'openedOn', 'facts'].sort());
});
