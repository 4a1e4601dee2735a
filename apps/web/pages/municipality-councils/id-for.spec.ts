import { describe, expect, it } from '@jest/globals';
import { isSameName } from '#vocabulary';
import { idFor } from './id-for.ts';

const ASD = { council: 'asd', name: 'Adviesraad Sociaal Domein Voorbeeldstad' };
const used = new Set(['asd', 'jongerenraad']);

describe('the id of a council that is put on the list', () => {
  it.each([
    ASD.name,
    ' adviesraad  sociaal domein VOORBEELDSTAD ',
    'Adviesraad Sociaal\u00A0Domein Voorbeeldstad',
    'Adviesraad\u200B Sociaal Domein Voorbeeldstad',
    'Ａdviesraad Sociaal Domein Voorbeeldstad',
  ])('is the one that it has in dossiers: %j', (name) => {
    expect(idFor(name, [ASD], used)).toBe('asd');
    expect(isSameName(name, ASD.name)).toBe(true);
  });

  it.each([
    ['Adviesraad Sociaal Domein', 'adviesraad-sociaal-domein'],
    ['Jongerenraad', 'jongerenraad-2'],
    ['青年', 'adviesraad'],
  ])('is a new one for another: %s', (name, id) => {
    expect(idFor(name, [ASD], used)).toBe(id);
    expect(isSameName(name, ASD.name)).toBe(false);
  });
});
