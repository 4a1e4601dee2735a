import { expect, it } from '@jest/globals';
import { linesOfMeetings, meetingsOf } from './meeting-lines.ts';

it('reads a calendar as it is pasted, and gives it back as it is read here', () => {
  const pasted = ['2027-01-12', '9-2-2027; stukken 2-2-2027', 'dinsdag 09/03/2027\t02/03/2027', 'na de zomer'];
  const meetings = meetingsOf(pasted);
  expect(meetings).toEqual([
    { on: '2027-01-12' },
    { on: '2027-02-09', closesOn: '2027-02-02' },
    { on: '2027-03-09', closesOn: '2027-03-02' },
    { on: 'na de zomer' },
  ]);
  expect(meetingsOf(linesOfMeetings(meetings))).toEqual(meetings);
  expect(linesOfMeetings(meetings)[1]).toBe('09-02-2027, stukken 02-02-2027');
});
