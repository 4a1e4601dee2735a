import { describe, expect, it } from '@jest/globals';
import { openingOf, type Values } from './opening-of.ts';

const values: Values = {
  grant: 'gm0000',
  title: 'Verordening',
  subject: 'ordinance',
  legalBases: ['local'],
  authorities: [
    { kind: 'college', name: 'College A' },
    { kind: 'college', name: 'College B' },
  ],
  known: ['asd'],
  councils: [{ name: 'Jongerenraad' }, { name: 'ASD' }, { name: ' ' }],
  plannedDecisionOn: '',
  portfolio: '',
  adviceWeeks: '6',
  responseWeeks: 'zes',
  termijnenwet: true,
  date: '',
};
const totals = { dossiers: 1, running: 1, requests: 0, unanswered: 0, advices: 0 };
const councils = [
  { municipality: 'gm0000', council: 'asd', name: 'Adviesraad', ...totals },
  { municipality: 'gm0014', council: 'other', name: 'Van een andere gemeente', ...totals },
];

describe('a dossier that is opened', () => {
  it('gives everybody who takes part an id that nobody else has', () => {
    const { authorities, councils: taking } = openingOf(
      values,
      { key: '', municipality: 'gm0000' },
      councils,
      'v',
      'p1',
    );
    expect(authorities.map(({ id }) => id)).toEqual(['college', 'college-2']);
    expect(taking).toEqual([
      { id: 'asd', name: 'Adviesraad' },
      { id: 'jongerenraad', name: 'Jongerenraad' },
      { id: 'asd-2', name: 'ASD' },
    ]);
  });

  it('is unsolicited, and of that council, when a council begins', () => {
    const opened = openingOf(
      { ...values, known: [], councils: [] },
      { key: '', municipality: 'gm0000', council: 'asd' },
      councils,
      'v',
      'p1',
    );
    expect(opened).toMatchObject({ kind: 'unsolicited', councils: [{ id: 'asd' }] });
    expect(opened.contact).toBeUndefined();
  });

  it('leaves what is no number for the API to refuse at its field', () => {
    const { settings } = openingOf(values, { key: '', municipality: 'gm0000' }, councils, 'v', undefined);
    expect(settings).toMatchObject({ adviceTerm: { weeks: 6 }, responseTerm: { weeks: 'zes' } });
  });
});
