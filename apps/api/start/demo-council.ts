import type { DemoDraft, Membership, Person } from '#directory';
import { randomUUID } from 'node:crypto';

/** The council of the demo that has people, since one account for each has nobody to write with. It exists nowhere. */
const COUNCIL = { municipality: 'gm0000', council: 'asd' } as const;
const DOSSIER = 'voorbeeld-jeugdhulp-2027';

const [CHAIR, SECRETARY] = ['asd-voorzitter', 'asd-secretaris'];
const [YASMINA, GERARD, THEA] = ['asd-lid-1', 'asd-lid-2', 'asd-lid-3'];

const person = (id: string, name: string, as: Membership['function'] & string): Person => ({
  ...{ id, name },
  memberships: [{ role: 'council', ...COUNCIL, function: as }],
});

export const COUNCIL_PEOPLE: readonly Person[] = [
  person(CHAIR, 'Ineke Postma', 'chair'),
  person(SECRETARY, 'Bram de Wit', 'secretary'),
  person(YASMINA, 'Yasmina Ouali', 'member'),
  person(GERARD, 'Gerard Mulder', 'member'),
  person(THEA, 'Thea van Loon', 'member'),
];

/** What they have open: an advice that nobody asked for, on the newest version of an ordinance on its way. */
export function councilDraft(): DemoDraft {
  const [waiting, place, reading, money] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  return {
    ...{ ...COUNCIL, trajectory: DOSSIER, version: 3 },
    parts: [
      { part: 'verdict', content: 'positiveWithConditions', by: SECRETARY, holder: CHAIR },
      {
        ...{ part: waiting, by: THEA, holder: THEA },
        content: {
          text: 'Bied een gezin dat langer dan acht weken wacht, altijd hulp voor de tussentijd aan. Versie 3 belooft nog steeds alleen een gesprek.',
          about: 'artikel 14',
          stance: 'disagree',
          repeats: { dossier: DOSSIER, recommendation: 'asd-8' },
          passage: {
            version: 3,
            text: 'Wacht een jongere langer dan acht weken na het besluit, dan neemt het college contact op met het gezin om te bespreken wat in de tussentijd mogelijk is.',
          },
        },
      },
      {
        ...{ part: place, by: YASMINA, holder: YASMINA },
        content: {
          text: 'Laat het gesprek ook op school of in het buurthuis plaatsvinden. Niet elk gezin durft de gemeente thuis te ontvangen, en het stadskantoor is voor velen ver.',
          about: 'artikel 6',
          stance: 'conditional',
        },
      },
      {
        ...{ part: reading, by: GERARD, holder: GERARD },
        content: {
          text: 'Laat een jongere vanaf veertien jaar zelf beslissen wie zijn dossier inziet.',
          about: 'artikel 15',
          stance: 'conditional',
          minority:
            'Een van de vijf leden vindt dat ouders tot zestien jaar moeten meebeslissen: zij zorgen thuis, en moeten weten waar de hulp over gaat.',
        },
      },
      {
        part: money,
        by: SECRETARY,
        content: { text: 'Over het tarief voor hulp uit het eigen netwerk: ', about: 'artikel 12' },
      },
    ],
    comments: [
      {
        part: place,
        by: SECRETARY,
        asked: YASMINA,
        text: 'De jongerenraad vroeg dit ook. Zullen we daarnaar verwijzen?',
      },
      {
        ...{ part: reading, by: GERARD },
        text: 'Ik ben het hier niet mee eens. Wat ik vind, staat nu bij het punt als mening van een minderheid.',
      },
      { part: reading, by: CHAIR, text: 'Goed. Die mening blijft erbij staan, ook in het advies zelf.', settled: true },
      { part: money, by: CHAIR, text: 'Wie schrijft dit punt af? Het college nam het vorige keer niet over.' },
      { by: SECRETARY, asked: THEA, text: 'Wil je het geheel nog eens lezen, zoals een ouder het leest?' },
    ],
  };
}
