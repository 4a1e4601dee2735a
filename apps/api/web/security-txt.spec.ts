import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REPOSITORY, securityTxt } from './security-txt.js';

const LINE = /^[A-Z][\w-]*: [\x21-\x7e]+( [\x21-\x7e]+)*$/;
const fieldsOf = (text: string) => {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      expect(line).toMatch(LINE);
      return line.split(/: (.*)/).slice(0, 2);
    });
};

describe('security.txt', () => {
  it('says where to tell what is not safe, in which languages, and where it stands itself', () => {
    const text = securityTxt(
      { contact: 'mailto:cert@gemeente.example', address: 'https://doorwerking.gemeente.example' },
      new Date('2026-11-28T12:00:00Z'),
    );
    expect(fieldsOf(text)).toEqual([
      ['Contact', 'mailto:cert@gemeente.example'],
      ['Expires', '2027-04-01T00:00:00Z'],
      ['Preferred-Languages', 'nl, en'],
      ['Canonical', 'https://doorwerking.gemeente.example/.well-known/security.txt'],
    ]);
  });

  it('names the project where nothing was set, and no address that is not of the web at large', () => {
    for (const address of [undefined, 'http://127.0.0.1:3000']) {
      const fields = fieldsOf(securityTxt(address === undefined ? {} : { address }, new Date()));
      expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages']);
      expect(fields[0]?.[1]).toBe(REPOSITORY);
    }
  });

  it('never ends in the past, nor so late that it says nothing: within a year', () => {
    const MONTH = 28 * 86_400_000;
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (now) => {
        const [, ends = ''] = fieldsOf(securityTxt({}, now))[1] ?? [];
        const ahead = Date.parse(ends) - now.getTime();
        expect(ahead).toBeGreaterThanOrEqual(3 * MONTH);
        expect(ahead).toBeLessThan(7 * MONTH);
      }),
    );
  });
});
