import { InMemoryEventStore, verifyStream } from '#event-store';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { command, drafted, people } from '../../test/contract/example.js';
import { trajectories } from '#kinds';
import { importFile } from '../../test/import-file.js';
import { Commands } from './index.js';

const now = new Date('2026-11-24T12:00:00Z');
const header = `format: doorwerking-dossier/1
id: d1
title: Verordening
municipality: gm0014
kind: unsolicited
subject: policy
legalBases: [wmo-2.1.3]
authorities: [{id: college, kind: college, name: College}]
councils: [{id: asd, name: ASD}]
openedOn: 2022
facts:
`;
const advice = (date: string) =>
  `  - {date: ${date}, fact: AdviceSubmitted, id: a1, council: asd, verdict: negative, recommendations: [{id: p1, text: Doe het niet.}]}\n`;
const answer = (date: string, reason = 'Wij doen het.') =>
  `  - {date: ${date}, fact: AnswerDrafted, authority: college, recommendation: p1, verdict: adopted, reason: ${reason}}\n`;

let store: InMemoryEventStore;
beforeEach(() => {
  store = new InMemoryEventStore();
});
const read = (text: string, on = now) => importFile(store, text, on);
const log = () => store.readStream(trajectories.streamOf('d1'));

describe('import of a dossier file', () => {
  it('records all of it, as one command', async () => {
    expect(await read(header + advice('2022') + answer('2022-06-01'))).toMatchObject({
      ok: true,
      recorded: 3,
      there: 0,
    });
    expect(new Set((await log()).map((e) => e.meta['command'])).size).toBe(1);
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('nothing of it when one fact is refused', async () => {
    const refused = await read(header + advice('2022') + answer('2022-06-01').replace('p1', 'p2'));
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-id', line: 13, place: 'facts[1].recommendation' }],
    });
    expect(await store.head()).toBe('');
  });

  it('the same file again adds nothing, on another day either', async () => {
    // A year that is not over is reckoned as the day of recording, so it is reckoned anew each day.
    const text = header.replace('2022', '2026') + advice('2026');
    await read(text);
    const again = await read(text, new Date('2026-11-30T12:00:00Z'));
    expect(again).toMatchObject({ ok: true, recorded: 0, there: 2 });
    expect(await log()).toHaveLength(2);
  });

  it('a longer file adds the rest, and a shorter one nothing', async () => {
    const short = header + advice('2022-02');
    const long = short + answer('2022-06-01');
    await read(short);
    expect(await read(long)).toMatchObject({ ok: true, recorded: 1, there: 2 });
    expect(await read(short)).toMatchObject({ ok: true, recorded: 0, there: 3 });
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('what a longer file adds is judged on what was recorded', async () => {
    // Recorded as 31 December, since nothing followed it then; the answer would come before its advice.
    await read(header + advice('2022'));
    const refused = await read(header + advice('2022') + answer('2022-06-01'));
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'date-out-of-order', line: 13, place: 'facts[1].date' }],
    });
    expect(await log()).toHaveLength(2);
  });

  it('a file that says otherwise is refused where it begins to differ', async () => {
    await read(header + advice('2022') + answer('2022-06-01'));
    const other = await read(header + advice('2022') + answer('2022-06-01', 'Iets anders.'));
    expect(other).toMatchObject({ ok: false, problems: [{ code: 'duplicate-id', line: 13 }] });
    const title = await read(header.replace('Verordening', 'Nota') + advice('2022'));
    expect(title).toMatchObject({ ok: false, problems: [{ code: 'duplicate-id', line: 2 }] });
    expect(await log()).toHaveLength(3);
  });

  it('many at once record once, and the others report that it is there', async () => {
    const text = readFileSync('test/cases/voorbeeld-verordening-2026.yaml', 'utf8');
    const imported = await Promise.all(Array.from({ length: 5 }, (_, i) => read(text, new Date(now.getTime() + i))));
    expect(imported.filter((one) => one.ok && one.there === 0)).toHaveLength(1);
    expect(imported.filter((one) => one.ok && one.recorded === 0)).toHaveLength(4);
    expect(verifyStream(await store.readStream(trajectories.streamOf('voorbeeld-verordening-2026')))).toEqual({
      ok: true,
    });
  });

  it('beside commands on the same dossier: all is there, or it says that it differs', async () => {
    await read(header + advice('2022-02'));
    const commands = new Commands({ store, now: () => now });
    const live = command({ ...drafted(), occurredOn: '2022-03-01' }, { trajectory: 'd1' });
    const [executed, imported] = await Promise.all([
      commands.execute(people.civilServant, live),
      read(header + advice('2022-02') + answer('2022-06-01')),
    ]);
    expect(executed).toMatchObject({ ok: true });
    const types = (await log()).map((e) => e.type);
    expect(types).toContain('DraftPublished');
    expect(types.includes('AnswerDrafted')).toBe(imported.ok);
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('what the clock recorded meanwhile is no difference', async () => {
    const text = readFileSync('test/cases/voorbeeld-verordening-2026.yaml', 'utf8');
    const id = 'voorbeeld-verordening-2026';
    await read(text, new Date('2026-11-23T12:00:00Z'));
    await new Commands({ store, now: () => new Date('2027-06-01T12:00:00Z') }).catchUp(id);
    expect(await read(text)).toMatchObject({ ok: true, recorded: 0 });
    expect((await store.readStream(trajectories.streamOf(id))).map(trajectories.fromStore).length).toBeGreaterThan(10);
  });
});
