import { describe, expect, it } from '@jest/globals';
import { decideFile, parse, write } from '#dossier-file';
import { asked, draft, given, involved, opened } from '../scenario/index.js';

const datesIn = (text: string) => [...text.matchAll(/^ {2}- date: "?([\d-]+)"?$/gm)].map(([, date]) => date);
const judged = (text: string, today: string) => {
  const parsed = parse(text);
  return parsed.ok ? decideFile(parsed.file, today) : parsed;
};

describe('a dossier that is written down', () => {
  // Told on 10 November 2026 of a month and a year that were not over.
  const { log } = given([opened(), draft('2026-02'), involved('2026'), asked('2026-11')], '2026-11-10');

  it('on the day of recording has its dates as they were given', () => {
    expect(datesIn(write('d', log, '2026-11-10'))).toEqual(['2026-02', '2026', '2026-11']);
    expect(datesIn(write('d', log))).toEqual(['2026-02', '2026', '2026-11']);
  });

  it('later has the day that they were reckoned as, where they would be reckoned anew', () => {
    expect(datesIn(write('d', log, '2026-11-20'))).toEqual(['2026-02', '2026', '2026-11-10']);
    expect(datesIn(write('d', log.slice(0, 3), '2027-03-01'))).toEqual(['2026-02', '2026-11-10']);
  });

  it('reads back into the same days', () => {
    for (const today of ['2026-11-10', '2026-11-20', '2027-03-01']) {
      const read = judged(write('d', log, today), today);
      expect(read.ok && read.dossier.events.map(({ day }) => day)).toEqual(log.map(({ day }) => day));
    }
  });

  it('stands by date, also when it was told in another order', () => {
    const late = given([opened(), draft('2026-03-02'), involved('2026-02-02')]).log;
    expect(datesIn(write('d', late))).toEqual(['2026-02-02', '2026-03-02']);
  });
});
