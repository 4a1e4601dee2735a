import { describe, expect, it } from '@jest/globals';
import { addressOf, serviceOf } from './service-of.ts';

const service = (name: string, ...domains: string[]) => ({ service: name, municipalities: [], domains });
const services = [service('groningen', 'groningen.nl'), service('oirschot', 'oirschot.nl', 'kempen.nl')];

describe('with whom somebody signs in', () => {
  it.each([
    ['e.dewit@groningen.nl', 'groningen'],
    [' E.deWit@Groningen.NL ', 'groningen'],
    ['e.dewit@sociaal.groningen.nl', 'groningen'],
    ['iemand@kempen.nl', 'oirschot'],
    ['iemand@nietgroningen.nl', undefined],
    ['iemand@groningen.nl.example', undefined],
    ['groningen.nl', undefined],
    ['iemand@', undefined],
    ['', undefined],
  ])('with the mail address "%s" is %s', (mail, expected) => {
    expect(serviceOf(services, mail)).toBe(expected);
  });

  it('is an address that says where they were', () => {
    expect(addressOf('oirschot', undefined)).toBe('/aanmelden/oirschot');
    expect(addressOf('oirschot', '/dossiers?q=a&b=c')).toBe('/aanmelden/oirschot?terug=%2Fdossiers%3Fq%3Da%26b%3Dc');
  });
});
