import { expect, it } from '@jest/globals';
import { saying } from './texts-of.js';

const same = (text: string) => ({ nl: text, en: text });
const texts = new Map([
  ['bare', { nl: 'Dossier', en: 'Dossier of a plan' }],
  ['days_one', { nl: '{{count}} dag', en: '{{count}} day' }],
  ['days_other', { nl: '{{count}} dagen', en: '{{count}} days' }],
  ['counted', same('punt {{count}}')],
  ['group.said', same('{{who}} zei: {{what}}, {{who}}')],
]);
const dutch = saying(texts, 'nl');

it.each<[string, Parameters<typeof dutch>, string]>([
  ['a text without blanks', ['bare'], 'Dossier'],
  ['one of a thing', ['days', { count: 1 }], '1 dag'],
  ['none of it', ['days', { count: 0 }], '0 dagen'],
  ['a count without forms', ['counted', { count: 1 }], 'punt 1'],
  [
    'blanks, filled with what looks like one',
    ['group.said', { who: '{{what}}', what: '<b>$&' }],
    '{{what}} zei: <b>$&, {{what}}',
  ],
  ['a blank for which there is nothing', ['group.said', { who: 'Wij', what: undefined }], 'Wij zei: , Wij'],
  ['what is not there, by its path', ['group.none'], 'group.none'],
])('says %s', (_, asked, said) => {
  expect(dutch(...asked)).toBe(said);
});

it('says each in the language that is asked', () => {
  const english = saying(texts, 'en');
  expect([english('bare'), english('days', { count: 1 })]).toEqual(['Dossier of a plan', '1 day']);
});
