import { describe, expect, it } from '@jest/globals';
import { shape } from './facts/index.js';
import { anything, asked, events, given, refused } from '../../test/scenario/index.js';

const request = { id: 'r1', council: 'asd', withoutInvolvementBecause: 'Haast.', withoutTextBecause: 'Haast.' };
const asking = (more: object) => anything('2026-02-02', 'AdviceRequested', { ...request, ...more });

describe('the shape of a fact: a wrong one is `invalid`, with its place', () => {
  it.each<[string, object, string]>([
    ['a missing field', { council: undefined }, 'council'],
    ['an unknown field', { raad: 'asd' }, 'raad'],
    ['a wrong type', { questions: 'Is het duidelijk?' }, 'questions'],
    ['a number for a text', { council: 7 }, 'council'],
    ['a list for a text', { council: ['asd'] }, 'council'],
    ['a text for a number', { draftVersion: '1' }, 'draftVersion'],
    ['a fraction', { draftVersion: 1.5 }, 'draftVersion'],
    ['no number', { draftVersion: Number.NaN }, 'draftVersion'],
    ['a list for fields', { term: [{ weeks: 6 }] }, 'term'],
    ['a text for fields', { term: 'zes weken' }, 'term'],
    ['an unknown field inside', { term: { months: 2 } }, 'term.months'],
    ['a day that does not exist', { term: { until: '2026-02-30' } }, 'term.until'],
    ['a month where a day is asked', { term: { until: '2026-04' } }, 'term.until'],
    ['an id with a space', { id: 'r 1' }, 'id'],
    ['an id that every object has', { id: 'constructor' }, 'id'],
    ['an empty question', { questions: ['Is het duidelijk?', ' '] }, 'questions'],
    ['a control character', { withoutInvolvementBecause: 'Haast\u0007' }, 'withoutInvolvementBecause'],
    ['a turned reading direction', { questions: ['\u202eneen'] }, 'questions'],
    ['half a character', { withoutInvolvementBecause: 'Haast \ud800' }, 'withoutInvolvementBecause'],
    ['a text without end', { withoutInvolvementBecause: 'a'.repeat(20_001) }, 'withoutInvolvementBecause'],
    ['more questions than anybody reads', { questions: Array<string>(1_001).fill('Waarom?') }, 'questions'],
  ])('%s', (_, more, place) => {
    given().when(asking(more)).then(refused('invalid', place));
  });

  it('says of a date that is written otherwise how to write it', () => {
    const until = (day: unknown) => given().when(asking({ term: { until: day } })).message;
    expect(until('2026-04')).toContain('van april 2026 is de laatste dag 2026-04-30');
    expect(until('30-4-2026')).toContain('30-4-2026 schrijft u hier als 2026-04-30');
    expect(until('2026-02-30')).toMatch(/zoals 2026-01-12$/);
  });

  it.each([null, undefined, 'tekst', 3, [], [request]])('content that is no set of fields: %j', (data) => {
    given()
      .when(anything('2026-02-02', 'AdviceRequested', data))
      .then(refused('invalid'));
  });

  it('a fact that does not exist', () => {
    for (const type of ['AdviceAsked', 'AdviceTermLapsed', 'toString', '__proto__', '']) {
      given()
        .when(anything('2026-02-02', type, {}))
        .then(refused('invalid', 'type'));
    }
  });

  it('names the place inside a list', () => {
    const points = [{ id: 'p1', text: 'Doe dit.' }, { id: 'p2' }];
    const advice = { id: 'a1', council: 'asd', verdict: 'positive', recommendations: points };
    given()
      .when(anything('2026-02-02', 'AdviceSubmitted', advice))
      .then(refused('invalid', 'recommendations[1].text'));
  });

  it('tells everything that is wrong at once', () => {
    const wrong = given().when(asking({ council: undefined, raad: 'asd', draftVersion: 0 }));
    expect(wrong.problems.map(({ place }) => place).sort()).toEqual(['council', 'draftVersion', 'raad']);
  });

  it('a field that was left empty was not given', () => {
    given()
      .when(asking({ draftVersion: null, term: null, questions: undefined }))
      .then(events('AdviceRequested'));
    expect(shape('AdviceRequested', { ...request, term: null })).toEqual({ ok: true, data: request });
    given()
      .when(asking({ council: null }))
      .then(refused('invalid', 'council'));
  });

  it('keeps plain data plain', () => {
    const term = { weeks: 3 };
    const shaped = shape('AdviceRequested', { ...request, term });
    expect(shaped.ok && Object.getPrototypeOf(shaped.data)).toBe(Object.prototype);
    expect(given([asked('2026-02-02', 'r1', { term })]).trajectory.requests['r1']?.term).toEqual(term);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'a field %s is as unknown as any other, also inside',
    (name) => {
      const reaching = (json: string) => anything('2026-02-02', 'AdviceRequested', JSON.parse(json));
      const field = `"${name}":{"polluted":true}`;
      const rest = '"id":"r1","council":"asd","withoutInvolvementBecause":"Haast."';
      given()
        .when(reaching(`{${rest},${field}}`))
        .then(refused('invalid', name));
      given()
        .when(reaching(`{${rest},"term":{"weeks":3,${field}}}`))
        .then(refused('invalid', `term.${name}`));
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('content that nests without end is refused, and does no harm', () => {
    let term: object = { weeks: 3 };
    for (let i = 0; i < 50_000; i++) term = { term };
    given().when(asking({ term })).then(refused('invalid'));
  });
});
