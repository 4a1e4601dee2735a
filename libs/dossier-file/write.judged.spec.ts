import { describe, expect, it } from '@jest/globals';
import { decideFile, parse, write } from './index.js';
import { dossierFile, fact } from '../../test/dossier-file.js';
import { report } from '#report';
import type { TrajectoryEvent } from '#trajectory';

const words = 'woord '.repeat(30);

describe('a dossier that is written down reads back as it was', () => {
  it('given a fact that was read by the name of another place, then each is called by one name', () => {
    const draft = (version: number, more: object = {}) =>
      fact('2026-02-02', 'DraftPublished', { version, maturity: 'idea', text: 'Tekst.', ...more });
    const { events } = dossierFile([
      ...[draft(1, { ref: 'eerste' }), draft(2), draft(3, { ref: 'feit-2' })],
      fact('2026-03-02', 'FactRetracted', { of: 'feit-2', because: 'Dit concept was er niet.' }),
      fact('2026-03-02', 'FactCorrected', { of: 'eerste', because: 'Verkeerd.', fields: { text: 'Anders.' } }),
    ]);
    const other = events.map((event) =>
      event.type === 'FactCorrected' ? { ...event, data: { ...event.data, of: 2 } } : event,
    );
    const parsed = parse(write('proef', other, '2026-11-24'));
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
    const corrections = (log: readonly TrajectoryEvent[]) => report('proef', log, '2026-11-24')?.corrections;
    expect(corrections(other)?.map(({ of }) => of)).toEqual(['feit-2', 'feit-2-0']);
    expect(corrections(judged.dossier.events)).toEqual(corrections(other));
  });

  it('given a fact that was dated after the day on which that was mended, then it stands before its correction', () => {
    const { events } = dossierFile([
      fact('2026-10-06', 'InvolvementHeld', { form: 'gesprek', ref: 'verkeerd' }),
      fact('2026-02-09', 'FactCorrected', { of: 'verkeerd', because: 'Het was januari.', trueDate: '2026-01-06' }),
    ]);
    const parsed = parse(write('proef', events, '2026-11-24'));
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
    expect(report('proef', judged.dossier.events, '2026-11-24')).toEqual(report('proef', events, '2026-11-24'));
  });

  it('given a decision that was taken back, and an earlier one that was told after that, then both are read', () => {
    const decided = (on: string, more: object = {}) =>
      fact(on, 'DecisionTaken', {
        ...{ authority: 'college', decidedBy: 'college', outcome: 'adopted', because: 'Spoed.' },
        ...more,
      });
    const { events, refused } = dossierFile([
      ...[decided('2026-01-06'), decided('2026-01-07', { ref: 'fout' })],
      fact('2026-02-03', 'FactRetracted', { of: 'fout', because: 'Dit besluit was er niet.' }),
    ]);
    expect(refused).toEqual([]);
    expect(events.map(({ type, occurredOn }) => `${type} ${occurredOn}`).slice(1)).toEqual([
      'DecisionTaken 2026-01-07',
      'FactRetracted 2026-02-03',
      'DecisionTaken 2026-01-06',
    ]);
  });

  it('given a month before something that was taken back, then later it is still the day that it was reckoned as', () => {
    const draft = (on: string, version: number, more: object = {}) =>
      fact(on, 'DraftPublished', { version, maturity: 'idea', text: 'Tekst.', ...more });
    const { events } = dossierFile([draft('2026-02', 1), draft('2026-02-03', 2, { ref: 'fout' })]);
    const because = 'Dit concept was er niet.';
    const taken = {
      type: 'FactRetracted',
      data: { of: 2, because },
      occurredOn: '2026-03-02',
      day: '2026-03-02',
    } as const;
    const parsed = parse(write('proef', [...events, taken], '2026-11-24'));
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    expect(judged.ok && judged.dossier.events.map(({ day }) => day)).toEqual([...events, taken].map(({ day }) => day));
  });

  it('given a definition, then it runs by that, and what is written of it says so; without one by the second', () => {
    const { events } = dossierFile([
      fact('2026-02-02', 'DraftPublished', { version: 1, maturity: 'idea', text: 'A.' }),
    ]);
    const definitionOf = ([opened]: readonly TrajectoryEvent[]) =>
      opened?.type === 'TrajectoryOpened' ? opened.data.definition : undefined;
    expect(definitionOf(events)).toBe(2);
    const written = write('proef', events, '2026-11-24');
    expect(written).not.toContain('definition');
    const read = (text: string) => {
      const parsed = parse(text);
      return parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    };
    const third = read(written.replace('id: proef', 'id: proef\ndefinition: 3'));
    expect(third.ok && definitionOf(third.dossier.events)).toBe(3);
    expect(third.ok && write('proef', third.dossier.events, '2026-11-24')).toContain('\ndefinition: 3\n');
    for (const wrong of ['4', '0', '1.5', 'twee', 'null', '[]'])
      expect(read(written.replace('id: proef', `id: proef\ndefinition: ${wrong}`))).toMatchObject({
        ok: false,
        problems: [{ code: 'invalid', place: 'definition', line: 3 }],
      });
  });

  it('given a fact that goes by the name of the dossier, then it is not told as that', () => {
    const draft = { version: 1, maturity: 'idea', text: 'Tekst.', ref: 'proef' };
    expect(dossierFile([fact('2026-02-02', 'DraftPublished', draft)]).refused).toEqual(['1: duplicate-id']);
  });

  it.each([
    `  "x${words}\n\n|einde`,
    `\t: !x${words} \n\n`,
    ` #!x${words}\n\n`,
    '2026',
    'a: b # c',
    '- x\r\n',
    'a\u2028b',
  ])('given the text %j, then not a sign of it changes', (text) => {
    const draft = { version: 1, maturity: 'idea', text };
    const { events } = dossierFile([fact('2026', 'DraftPublished', draft)]);
    const parsed = parse(write('proef', events, '2026-11-24'));
    const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
    expect(judged).toMatchObject({ ok: true, dossier: { events } });
  });
});
