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
  termijnenwet: '',
  date: '',
};
const councils = [
  { municipality: 'gm0000', council: 'asd', name: 'Adviesraad' },
  { municipality: 'gm0014', council: 'other', name: 'Van een andere gemeente' },
];

describe('a dossier that is opened', () => {
  it('gives everybody who takes part an id that nobody else has', () => {
    const { authorities, councils: taking } = openingOf(values, { key: '', municipality: 'gm0000' }, councils, {
      contact: 'p1',
    });
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
      { contact: 'p1', portfolioHolder: 'w1' },
    );
    expect(opened).toMatchObject({ kind: 'unsolicited', councils: [{ id: 'asd' }] });
    expect(opened.contact).toBeUndefined();
    expect(opened.portfolioHolder).toBe('w1');
    // Nor does it give the municipality another term, whatever was typed before.
    expect(opened.settings).toBeUndefined();
  });

  it('leaves to the municipality what is left empty', () => {
    const own = { ...values, adviceWeeks: '', responseWeeks: ' ' };
    const opened = (more: Partial<Values>) =>
      openingOf({ ...own, ...more }, { key: '', municipality: 'gm0000' }, councils, {}).settings;
    expect(opened({})).toEqual({});
    expect(opened({ adviceWeeks: '3', termijnenwet: 'no' })).toEqual({ adviceTerm: { weeks: 3 }, termijnenwet: false });
  });

  it('leaves what is no number for the API to refuse at its field', () => {
    const { settings } = openingOf(values, { key: '', municipality: 'gm0000' }, councils, {});
    expect(settings).toMatchObject({ adviceTerm: { weeks: 6 }, responseTerm: { weeks: 'zes' } });
  });
});
