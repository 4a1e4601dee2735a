import { expect, it } from '@jest/globals';
import { lookProblems, lookSheet } from './look.js';

it('refuses a colour by which links cannot be read, with the figure and one that can', () => {
  const [wrong] = lookProblems({ look: { accent: '#f0c000' } });
  expect(wrong).toMatchObject({ code: 'invalid', place: 'look.accent' });
  expect(wrong?.message).toMatch(/contrast van 1,6, en 4,5 is nodig \(WCAG 1\.4\.3\)/);
  const [, instead = ''] = /als (#[\da-f]{6})$/.exec(wrong?.message ?? '') ?? [];
  expect(lookProblems({ look: { accent: instead } })).toEqual([]);
  expect(lookProblems({ look: { accent: '#154273', bar: '#ffe000' } })).toEqual([]);
  expect(lookProblems({})).toEqual([]);
});

it('writes on any bar in what can be read on it, and says nothing that was not chosen', () => {
  expect(lookSheet({ bar: '#ffe000' })).toBe(':root .dw-nav.utrecht-nav-bar{background:#ffe000;color:#0b0c0c;}');
  expect(lookSheet({ bar: '#154273' })).toContain('color:#ffffff');
  expect(lookSheet({})).toBe('');
  expect(lookSheet({ accent: '#154273', font: 'serif' })).toMatch(/accent-1-inverse-bg-default:#154273;.*Georgia/s);
});

it('weighs more than the sheets of the theme and the screens, of which some come after it', () => {
  const rules = lookSheet({ accent: '#154273', bar: '#c8102e' }).split('\n');
  expect(rules.filter((rule) => !/^:root[ :]/.test(rule))).toEqual([]);
  expect(rules.find((rule) => rule.includes('secondary-action'))).toContain('-border-color:#154273');
});
