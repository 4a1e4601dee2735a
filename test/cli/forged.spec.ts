import { seal, type MovedEvent } from '#event-store';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { all, cli } from './run.js';

// A whole log whose chain is whole, since whoever forged it hashed it anew.

const CASE = 'test/cases/voorbeeld-verordening-2026.yaml';
let log: MovedEvent[];
beforeAll(async () => {
  const data = folder();
  await cli('import', CASE, 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data);
  const { out } = await cli('export', '--events', '--data', data);
  log = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MovedEvent);
});
afterAll(clear);

function written(events: readonly MovedEvent[]): string {
  const file = join(folder(), 'log.jsonl');
  const of = Map.groupBy(events, (e) => e.stream);
  const sealed = new Map([...of].map(([stream, mine]) => [stream, seal(stream, undefined, mine)]));
  const lines = events.map(({ stream }) => {
    const left = sealed.get(stream) ?? [];
    return JSON.stringify({ ...left.shift(), stream, revision: (of.get(stream)?.length ?? 0) - left.length - 1 });
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const changed = (type: string, change: (event: MovedEvent) => object) => {
  const i = log.findIndex((e) => e.type === type);
  return log.with(i, { ...(log[i] as MovedEvent), ...change(log[i] as MovedEvent) });
};

describe('import --events', () => {
  it('takes what can have happened, also with fields of a newer version beside each event', async () => {
    const file = written(log.map((event) => ({ ...event, later: ['x'] })));
    const data = folder();
    const { code, out, err } = await cli('import', '--events', file, '--data', data);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^${log.length} gebeurtenissen overgezet`));
    expect(await cli('verify', '--data', data)).toMatchObject({ code: 0 });
  });

  it('refuses what cannot, by line, event and rule, and adds nothing', async () => {
    const days = (day: string) => (e: MovedEvent) => ({ meta: { ...e.meta, day, occurredOn: day } });
    const told: [string, readonly MovedEvent[], string][] = [
      [
        'a date in the future',
        changed('InvolvementHeld', days('2031-01-01')),
        ':\\d+: date-in-future: gebeurtenis \\d+ van',
      ],
      ['an adoption without answers', log.filter((e) => e.type !== 'AnswerDrafted'), 'answer-missing: '],
      [
        'a stream of somebody else',
        log.map((e) => ({ ...e, stream: `other\u001b[2J${e.stream}` })),
        ':1: invalid: gebeurtenis 0 van other\\\\u\\{1b\\}\\[2J',
      ],
      ['the same id twice', log.map((e, i) => (i === 5 ? { ...e, id: log[0]?.id ?? '' } : e)), ':6: duplicate-id: '],
    ];
    const refused = await all(told, async ([, events, says]) => {
      const data = folder();
      const { code, out, err } = await cli('import', '--events', written(events), '--data', data);
      const { err: nothing } = await cli('export', '--events', '--data', data);
      return { code, out, said: new RegExp(`^[^\n]*${says}[^\n]*\n$`).test(err) || err, nothing };
    });
    const expected = { code: 1, out: '', said: true, nothing: '0 gebeurtenissen uitgevoerd.\n' };
    expect(refused).toEqual(told.map(() => expected));
  });

  it('refuses a refusal without a reason, whole chain or not', async () => {
    const [file, data] = ['test/cli/data/refusal-without-a-reason.jsonl', folder()];
    const { code, err } = await cli('import', '--events', file, '--data', data);
    expect([code, err]).toEqual([
      1,
      `${file}:4: reason-required: gebeurtenis 3 van trajectory-imp1 (AnswerDrafted) kan zo niet zijn gebeurd: reason: geef een reden: zonder reden kan een punt alleen worden overgenomen. Er is niets toegevoegd.\n`,
    ]);
    expect((await cli('export', 'imp1', '--events', '--data', data)).code).toBe(1);
  });

  it('refuses a line that nests without end, and does not fall over it', async () => {
    const file = join(folder(), 'deep.jsonl');
    writeFileSync(
      file,
      JSON.stringify(log[0]).replace(/"data":\{/, `"data":{"deep":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
    );
    const { code, err } = await cli('import', '--events', file, '--data', folder());
    expect([code, err]).toEqual([1, `${file}:1: invalid: dit is geen gebeurtenis uit een export --events\n`]);
    expect(existsSync(file) && readFileSync(file).length).toBeGreaterThan(100_000);
  });
});
