import { describe, expect, it } from '@jest/globals';
import { differenceOf, isChange, passagesOf, versionsOf } from './index.js';

const between = (before: string, after: string) => {
  const [was, is] = versionsOf([before, after]);
  return was && is ? differenceOf(was, is) : [];
};

const TEXT = `Verordening jeugdhulp

HOOFDSTUK 1. ALGEMEEN

Artikel 1. Begrippen
1. In deze verordening wordt verstaan onder:
a. ouder: wie een jongere opvoedt,
ook een pleegouder;
b. gesprek: het gesprek van artikel 6.
2. Begrippen uit de wet gelden ook hier.
2018 was het eerste jaar.

Artikel 2:3a
Het college besluit.

Een tweede alinea.
- een streep
Toelichting op de artikelen
Artikel 1
Hier staat waarom.`;

const shape = (text: string) => passagesOf(text).map(({ id, kind }) => `${kind} ${id}`);

describe('the passages of an ordinance', () => {
  it('are its chapters, articles, paragraphs and items, and blocks of what has no number', () => {
    expect(shape(TEXT)).toEqual([
      'block alinea-1',
      'division hoofdstuk-1',
      'article artikel-1',
      'paragraph artikel-1-lid-1',
      'item artikel-1-lid-1-a',
      'item artikel-1-lid-1-b',
      'paragraph artikel-1-lid-2',
      'article artikel-2-3a',
      'block artikel-2-3a-alinea-1',
      'block artikel-2-3a-alinea-2',
      'item artikel-2-3a-streep-1',
      'division toelichting',
      'article artikel-1-nog-2',
      'block artikel-1-nog-2-alinea-1',
    ]);
  });

  it('stand in the passage that they are part of', () => {
    const passages = passagesOf(TEXT);
    const partOf = (id: string) => passages[passages.find((one) => one.id === id)?.parent ?? -1]?.id;
    expect(partOf('artikel-1-lid-1-b')).toBe('artikel-1-lid-1');
    expect(partOf('artikel-1-lid-2')).toBe('artikel-1');
    expect(partOf('artikel-1')).toBe('hoofdstuk-1');
    expect(partOf('hoofdstuk-1')).toBeUndefined();
  });

  it('are read from a page of published rules, where each mark stands on a line of its own', () => {
    const copied = `Artikel 1. Begrippen
In deze verordening wordt verstaan onder:

  • a.

    ouder: wie een jongere opvoedt:

    • 1°.

      ook een pleegouder;

  • b.

    gesprek: het gesprek van artikel 6.

  • -

    iets zonder nummer.

Artikel 2

  • 1.

    Het college besluit.

  • 2.

    Het college meldt dat.`;
    expect(shape(copied)).toEqual([
      ...['article artikel-1', 'block artikel-1-alinea-1', 'item artikel-1-a', 'item artikel-1-1o', 'item artikel-1-b'],
      ...['item artikel-1-streep-1', 'article artikel-2', 'paragraph artikel-2-lid-1', 'paragraph artikel-2-lid-2'],
    ]);
    expect(passagesOf(copied)[2]?.text.trim()).toMatch(/^• a\.\s+ouder: wie een jongere opvoedt:$/);
  });

  it('are the headings of a note and what stands under them, which no line of an article is', () => {
    const note = `Nota jeugdhulp

Inleiding
De gemeente zet in op hulp dichtbij huis.

1.2 Wie er meedoen

Ouders en jongeren dachten mee.

Het college
1. besluit;

Voorbeeldstad, 3 maart

Artikel 1

Begrippen

In deze verordening wordt verstaan onder: niets.`;
    expect(shape(note)).toEqual([
      ...['block alinea-1', 'division inleiding', 'block inleiding-alinea-1', 'division paragraaf-1-2'],
      ...['block paragraaf-1-2-alinea-1', 'block paragraaf-1-2-alinea-2', 'paragraph paragraaf-1-2-lid-1'],
      ...[
        'block paragraaf-1-2-lid-1-alinea-1',
        'article artikel-1',
        'block artikel-1-alinea-1',
        'block artikel-1-alinea-2',
      ],
    ]);
  });

  it('are read from Markdown too', () => {
    expect(shape('# Nota\n\n## Artikel 4 **Melding**\nTekst.\n\n## Hoe verder\n1. Een\n2. Twee')).toEqual([
      'division nota',
      'article artikel-4',
      'block artikel-4-alinea-1',
      'division hoe-verder',
      'paragraph hoe-verder-lid-1',
      'paragraph hoe-verder-lid-2',
    ]);
  });
});

const said = (before: string, after: string) =>
  between(before, after)
    .filter(isChange)
    .map(({ how, before: was, after: now }) => [how, was?.id, now?.id]);

describe('the difference of two versions', () => {
  const before =
    'Artikel 1. Melding\nMelden kan via de website.\n\nArtikel 2. Gesprek\n1. Binnen zes weken is er een gesprek.\n2. De ouders zijn erbij.';

  it('is the passage whose words changed', () => {
    expect(said(before, before.replace('zes', 'vier'))).toEqual([['changed', 'artikel-2-lid-1', 'artikel-2-lid-1']]);
  });

  it('is not that all behind a new article have another number', () => {
    const after = before
      .replace(
        'Artikel 2. Gesprek',
        'Artikel 2. Cliëntondersteuning\nEen gezin mag iemand meenemen.\n\nArtikel 3. Gesprek',
      )
      .replace('zes', 'vier');
    expect(said(before, after)).toEqual([
      ['added', undefined, 'artikel-2'],
      ['added', undefined, 'artikel-2-alinea-1'],
      ['changed', 'artikel-2-lid-1', 'artikel-3-lid-1'],
    ]);
    const numbers = between(before, after).flatMap(({ renumbered }) => renumbered ?? []);
    expect(numbers).toEqual([{ from: '2', to: '3' }]);
  });

  it('is a paragraph that was written anew under its number, and not one that went and one that came', () => {
    expect(said(before, before.replace('De ouders zijn erbij.', 'Wie jong is, kiest zelf.'))).toEqual([
      ['changed', 'artikel-2-lid-2', 'artikel-2-lid-2'],
    ]);
  });

  it('is what went, where it stood', () => {
    expect(said(before, before.replace('\n2. De ouders zijn erbij.', ''))).toEqual([
      ['gone', 'artikel-2-lid-2', undefined],
    ]);
  });
});
