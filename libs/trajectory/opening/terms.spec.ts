import { explainNl } from '#calendar';
import { describe, expect, it } from '@jest/globals';
import { advised, anything, asked, decided, events, given, opened, refused } from '../../../test/scenario/index.js';
import { decide } from '../decide.js';
import { start } from '../machine/evolve.js';
import { beyondRule, dueBy, extending } from './terms.js';

const instrument = { kind: 'ordinance', name: 'Verordening inspraak 2025', link: 'https://lokaal.nl/CVDR1' } as const;
const settings = {
  instrument,
  adviceTerm: { weeks: 8, article: 'artikel 5 lid 1' },
  urgentTerm: { days: 10, article: 'artikel 5 lid 2' },
  adviceExtension: { times: 1, most: { weeks: 2 }, article: 'artikel 5 lid 3' },
};
const textOf = (...asking: Parameters<typeof dueBy>) => explainNl(dueBy(...asking));

describe('a term that stands in an ordinance', () => {
  it('names its article, and why the Algemene termijnenwet holds', () => {
    expect(textOf(settings, '2026-02-02', undefined, 'adviceTerm')).toBe(
      'Acht weken na 2 februari 2026 is maandag 30 maart 2026. Zo lang is de termijn volgens Verordening inspraak 2025, artikel 5 lid 1. De Algemene termijnenwet geldt ook voor een termijn in een verordening (Gemeentewet, artikel 145).',
    );
    const reglement = { ...settings, instrument: { ...instrument, kind: 'regulation' as const } };
    expect(textOf(reglement, '2026-02-02', undefined, 'adviceTerm')).not.toContain('Gemeentewet');
    expect(
      textOf({ ...reglement, termijnenwetBecause: 'zo is afgesproken' }, '2026-02-02', undefined, 'adviceTerm'),
    ).toContain('Over de Algemene termijnenwet zegt de gemeente: zo is afgesproken.');
  });

  it('names none where another was given, or nothing was laid down', () => {
    expect(textOf(settings, '2026-02-02', { weeks: 3 }, 'adviceTerm')).not.toContain('artikel');
    expect(textOf(undefined, '2026-02-02', undefined, 'adviceTerm')).toBe(
      'Zes weken na 2 februari 2026 is maandag 16 maart 2026.',
    );
  });

  it('is another for an urgent request, where there is one', () => {
    const urgent = { urgentBecause: 'Het geld moet dit jaar op.', term: undefined };
    const dueOf = (history: ReturnType<typeof given>) => history.trajectory.requests['r1']?.dueOn;
    expect(dueOf(given([opened({ settings }), asked('2026-02-02', 'r1', urgent)]))).toBe('2026-02-12');
    expect(dueOf(given([opened({ settings }), asked('2026-02-02', 'r1', { term: undefined })]))).toBe('2026-03-30');
    const without = { adviceTerm: settings.adviceTerm };
    expect(dueOf(given([opened({ settings: without }), asked('2026-02-02', 'r1', urgent)]))).toBe('2026-03-30');
  });
});

describe('a term that is counted to a meeting', () => {
  const collegeMeetings = [{ on: '2026-02-10' }, { on: '2026-02-24' }];
  const meeting = { of: 'college', nth: 2, by: 'meeting' } as const;
  const counted = { ...settings, collegeMeetings, responseTerm: { weeks: 6, article: 'artikel 7', meeting } };
  it('ends on it, and is in weeks where the calendar does not reach so far, which is said', () => {
    const history = (date: string) =>
      given([opened({ settings: counted }), asked('2026-01-12'), advised(date)]).trajectory.advices['a1'];
    expect(history('2026-02-02')?.responseDueOn).toBe('2026-02-24');
    expect(history('2026-02-12')?.responseDueOn).toBe('2026-03-26');
    expect(textOf(counted, '2026-02-02', undefined, 'responseTerm')).toContain('artikel 7');
    expect(textOf(counted, '2026-02-12', undefined, 'responseTerm')).toContain(
      'maar de vergaderkalender in dit dossier loopt tot en met 24 februari 2026 en komt niet zo ver. Daarom geldt de termijn in weken of dagen.',
    );
    const { collegeMeetings: _, ...none } = counted;
    expect(textOf(none, '2026-02-12', undefined, 'responseTerm')).toContain('geen kalender bekend');
    // A term that was given is that term.
    expect(dueBy(counted, '2026-02-02', { weeks: 1 }, 'responseTerm').dueOn).toBe('2026-02-09');
  });
});

describe('extending', () => {
  const first = { nth: 1, from: '2026-03-30', until: '2026-04-13' };
  it('is within what was laid down, or more often or longer, and says by which article', () => {
    expect(beyondRule(settings, 'adviceExtension', first)).toBeUndefined();
    const allowed =
      'Toegestaan is: hoogstens één keer verlengen, met hoogstens 2 weken (Verordening inspraak 2025, artikel 5 lid 3).';
    expect(beyondRule(settings, 'adviceExtension', { ...first, nth: 2 })).toBe(
      `Dit is vaker dan is toegestaan. ${allowed}`,
    );
    expect(beyondRule(settings, 'adviceExtension', { ...first, nth: 2, until: '2026-04-14' })).toBe(
      `Dit is vaker en langer dan is toegestaan. ${allowed}`,
    );
    expect(beyondRule(settings, 'responseExtension', first)).toBeUndefined();
  });

  it('is told in words, also when it is not allowed at all', () => {
    const of = { nth: 1, from: '2026-03-30' };
    expect(extending({ responseExtension: { times: 0 } }, 'responseExtension', of)).toEqual({
      said: 'Toegestaan is: niet verlengen.',
      isUsedUp: true,
    });
    expect(extending({ responseExtension: { most: { days: 1 } } }, 'responseExtension', of)).toEqual({
      said: 'Toegestaan is: verlengen met hoogstens 1 dag.',
      isUsedUp: false,
      latest: '2026-03-31',
    });
    expect(extending({}, 'responseExtension', of)).toBeUndefined();
  });
});

describe('a council that is always asked', () => {
  const alwaysAsked = [
    { subject: 'ordinance' as const, council: 'jr', name: 'Jongerenraad', article: 'artikel 4' },
    { subject: 'policy' as const, council: 'ouderen', name: 'Ouderenraad' },
  ];
  const history = [opened({ settings: { alwaysAsked } }), asked('2026-02-02'), advised('2026-02-20', 'a1', [])];
  it('and was not, has to be explained when it is decided', () => {
    const responded = anything('2026-02-20', 'ResponseAdopted', { authority: 'college', advice: 'a1' });
    given([...history, responded])
      .when(decided('2026-02-21'))
      .then(refused('explanation-required', 'because'));
    given([...history, responded])
      .when(decided('2026-02-21', { because: 'De jongerenraad bestond nog niet.' }))
      .then(events('DecisionTaken'));
  });
});

it('why the Algemene termijnenwet holds or not says something, or is left out', () => {
  const { date, ...fact } = opened({ settings: { termijnenwet: false, termijnenwetBecause: 'n.v.t.' } });
  expect(decide(start(), { ...fact, occurredOn: date, today: date })).toMatchObject({
    ok: false,
    rejection: { code: 'explanation-required', place: 'settings.termijnenwetBecause' },
  });
});
