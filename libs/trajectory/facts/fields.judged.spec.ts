import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const held = fact('2026-02-02', 'InvolvementHeld', { form: 'gesprek', findings: [{ id: 'f1', text: 'Te lang.' }] });
const traced = (fields: object) =>
  fact('2026-02-03', 'InfluenceTraced', { effect: 'practice', note: 'De balie werkt zo.', ...fields });

describe('the shape of a fact', () => {
  it('given a trace of a finding, when it also names an authority, then that is invalid', () => {
    expect(dossierFile([held, traced({ finding: 'f1' })]).refused).toEqual([]);
    expect(dossierFile([held, traced({ finding: 'f1', authority: 'college' })]).refused).toEqual(['2: invalid']);
    expect(dossierFile([held, traced({ authority: 'college' })]).refused).toEqual(['2: invalid']);
  });

  // In a flow mapping an unquoted comma begins a new field without a value, as in a case: `name: Werk, Inkomen`.
  it('given a field without a value, then it was not given, whatever its name', () => {
    expect(dossierFile([{ ...held, extra: 1 }]).refused).toEqual(['1: invalid']);
    expect(dossierFile([{ ...held, extra: null, groupsReached: null }]).refused).toEqual([]);
  });

  it('given a date far ahead, then it lies in the future and is a date all the same', () => {
    for (const date of ['2999-01-01', '9999', '9999-12-31']) {
      expect(dossierFile([{ ...held, date }]).refused).toEqual(['1: date-in-future']);
      const asked = fact(date, 'AdviceRequested', { id: 'r1', council: 'asd', withoutInvolvementBecause: 'De wet.' });
      expect(dossierFile([asked]).refused).toEqual(['1: date-in-future']);
    }
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'given the field %s, then it is unknown',
    (name) => {
      const given = JSON.parse(`{"${name}": 1}`) as Record<string, unknown>;
      expect(dossierFile([{ ...held, ...given }]).refused).toEqual(['1: invalid']);
      const findings = [{ id: 'f1', text: 'Te lang.', ...given }];
      expect(dossierFile([{ ...held, findings }]).refused).toEqual(['1: invalid']);
      expect(dossierFile([held], { settings: given }).refused).toEqual(['0: invalid']);
      expect(dossierFile([held], given).refused).toEqual(['0: invalid']);
    },
  );

  it.each(['\t', '\n', '\u2028', '\u0007', '\u202e'])('given a name with %j in it, then that is invalid', (sign) => {
    const councils = [{ id: 'asd', name: `Advies${sign}raad` }];
    expect(dossierFile([held], { councils }).refused).toEqual(['0: invalid']);
  });
});
