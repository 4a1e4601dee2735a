import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#event-store';
import { importFile } from '../../test/import-file.js';

const file = (...facts: string[]) => `format: doorwerking-dossier/1
id: proef
title: Verordening
municipality: gm0000
authorities: [{id: college, kind: college, name: College}]
councils: [{id: asd, name: Adviesraad}]
kind: requested
subject: ordinance
legalBases: [local]
openedOn: 2026
facts:
${facts.map((f) => `  - {${f}}`).join('\n')}`;

const asked =
  'date: 2026-11, fact: AdviceRequested, id: r1, council: asd, withoutInvolvementBecause: De wet verandert.';
const held = (date: string) => `date: ${date}, fact: InvolvementHeld, form: gesprek`;

function given() {
  const store = new InMemoryEventStore();
  return async (day: string, text: string) => {
    const result = await importFile(store, text, new Date(`${day}T12:00:00Z`));
    if (!result.ok && result.why === 'busy') return result.why;
    return result.ok ? result.recorded : result.problems.map(({ line, code }) => `${line}: ${code}`);
  };
}

describe('what a month was reckoned as when it was recorded stands', () => {
  it('given a file with the month of recording, when it is imported again later, then nothing is added', async () => {
    const read = given();
    expect(await read('2026-11-24', file(asked))).toBe(2);
    expect(await read('2026-12-10', file(asked))).toBe(0);
    expect(await read('2027-02-10', file(asked))).toBe(0);
  });

  it('given that, when a longer file is imported later, then only the rest is added', async () => {
    const read = given();
    expect(await read('2026-11-24', file(asked))).toBe(2);
    expect(await read('2026-12-10', file(asked, held('2026-12-02')))).toBe(1);
    expect(await read('2026-12-10', file(asked, held('2026-12-02')))).toBe(0);
  });

  it('given an involvement in a month, when a request within it follows, then that came first by the log', async () => {
    const read = given();
    const request = 'date: 2026-10-15, fact: AdviceRequested, id: r1, council: asd';
    expect(await read('2026-11-24', file(held('2026-10')))).toBe(2);
    expect(await read('2026-11-24', file(held('2026-10'), request))).toEqual(['13: explanation-required']);
    expect(
      await read(
        '2026-11-24',
        file(held('2026-10'), `${request}, withoutInvolvementBecause: Spoed., withoutTextBecause: Spoed.`),
      ),
    ).toBe(1);
  });

  it('given a file that was changed, then it is refused at the line where it differs', async () => {
    const read = given();
    expect(await read('2026-11-24', file(held('2026-10'), asked))).toBe(3);
    expect(await read('2026-11-24', file(held('2026-10-02'), asked))).toEqual(['12: duplicate-id']);
  });
});
