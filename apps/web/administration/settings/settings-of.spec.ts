import { describe, expect, it } from '@jest/globals';
import { placeOf, settingsOf, valuesOf } from './settings-of.ts';

const settled = {
  municipality: 'gm0014',
  revision: 3,
  name: 'Groningen',
  adviceTerm: { weeks: 8 },
  responseTerm: { days: 30 },
  informationTerm: { days: 10 },
  termijnenwet: false,
  recess: [{ name: 'Zomerreces', from: '2027-07-10', to: '2027-08-22' }],
  theme: 'ma-theme',
};

describe('the settings of a municipality in a form', () => {
  it('are sent as they came when nothing is changed', () => {
    const { municipality: _, revision: __, ...content } = settled;
    expect(settingsOf(valuesOf(settled))).toEqual(content);
  });

  it('leave out what follows the rules of the product, and apply the law unless it is switched off', () => {
    expect(settingsOf(valuesOf({ municipality: 'gm0014', revision: 0 }))).toEqual({ termijnenwet: true, recess: [] });
  });

  it('leave what is no number for the API to refuse at its field', () => {
    const values = { ...valuesOf(settled), advice: { count: 'acht', unit: 'weeks' as const } };
    expect(settingsOf(values)).toMatchObject({ adviceTerm: { weeks: 'acht' } });
    const places = [
      'adviceTerm.weeks',
      'responseTerm.days',
      'informationTerm.weeks',
      'adviceTerm',
      'recess[0].from',
      'recess[10]',
    ];
    expect(places.map(placeOf)).toEqual([
      'advice.count',
      'response.count',
      'information.count',
      'advice.count',
      'recess[0].from',
      'recess[10].to',
    ]);
  });

  it('are in weeks when a draft that was kept earlier says no unit', () => {
    const values = { ...valuesOf(settled), advice: { count: '5', unit: '' as 'weeks' } };
    expect(settingsOf(values)).toMatchObject({ adviceTerm: { weeks: 5 } });
  });
});
