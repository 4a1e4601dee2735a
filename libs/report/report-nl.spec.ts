import { describe, expect, it } from '@jest/globals';
import { foldByDate } from '#trajectory';
import {
  advised,
  answered,
  asked,
  ASD,
  closed,
  COLLEGE,
  fulfilled,
  given,
  judgedInfluence,
  on,
  opened,
  progressed,
  RAAD,
  responded,
  traced,
  YOUTH,
} from '../../test/scenario/index.js';
import { reportNl, reportOf } from './index.js';

const commitment = { id: 'c1', text: 'Een loket in elke wijk.', dueOn: '2026-09-01' };
const history = [
  opened({
    authorities: [COLLEGE, RAAD],
    note: 'Van de bijlage is alleen de kop bekend.',
    sources: ['https://example.org/advies.pdf'],
  }),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1', 'p2']),
  answered('2026-04-01', 'p1', 'partly', 'Er is geen geld voor alles.', {
    adoptedPart: 'De helft van de wijken.',
    commitments: [commitment],
  }),
  answered('2026-04-01', 'p2', 'notConsidered', 'Dat is aan het Rijk.', { referredTo: 'het ministerie van VWS' }),
  responded('2026-05-08'),
];

function read(events: Parameters<typeof given>[0], asOf: string): string {
  const told = foldByDate(given(events).log, asOf);
  if (!told) throw new Error('not open yet');
  return reportNl(reportOf('proef', told, asOf), told.state);
}

describe('the report as a person reads it', () => {
  const text = read([...history, fulfilled('2026-08-01')], '2026-08-02');

  it('says which part was adopted, where a point belongs and what was promised', () => {
    expect(text).toContain('    Wel overgenomen: De helft van de wijken.');
    expect(text).toContain('    Hoort bij: het ministerie van VWS');
    expect(text).toContain('    Toezegging, nagekomen: Een loket in elke wijk.');
    expect(read(history, '2026-08-02')).toContain('    Toezegging: Een loket in elke wijk.');
  });

  it('does not say of a promise that was kept that nobody knows where it is to be found', () => {
    expect(text).not.toContain('nog niet aangewezen');
    expect(read(history, '2026-08-02')).toContain('deels overgenomen; doorwerking: nog niet aangewezen');
  });

  it('has the words of the pages, and the number that the council gave a point', () => {
    const numbered = advised('2026-03-02', 'a1', ['p1', 'p2']);
    const { recommendations } = numbered.data as { recommendations: { number?: string }[] };
    Object.assign(recommendations[0] ?? {}, { number: '8b' });
    expect(read([...history.slice(0, 2), numbered], '2026-04-01')).toMatch(/^ {2}p1 \(asd, nummer 8b\): /m);
    expect(text).toContain('hoort ergens anders. Dat is aan het Rijk.');
  });

  it('says whose point it is and for whom, what the council makes of it, and what the gemeenteraad did', () => {
    const recommendations = [
      { id: 'p1', text: 'Doe p1.', number: '8b', for: ['college'], minority: true, question: false },
      { id: 'p2', text: 'Doe p2.', question: false },
    ];
    const told = read(
      [
        opened({ authorities: [COLLEGE, RAAD], councils: [ASD, YOUTH] }),
        advised('2026-03-02', 'a1', [], { request: undefined, with: ['jr'], recommendations }),
        answered('2026-04-01', 'p1', 'adopted', undefined, { reservation: 'Als er geld is.' }),
        on('2026-04-02', 'ResponseAdopted', {
          ...{ authority: 'college', advice: 'a1', toTheWhole: 'Dank u wel.', oral: true },
          leavesOpen: [{ recommendation: 'p2', why: 'Dat vraagt overleg.' }],
        }),
        ...[traced('2026-04-10', 'p1'), judgedInfluence('2026-04-11'), progressed('2026-04-12')],
        on('2026-04-13', 'RaadActed', { kind: 'motion', title: 'Koffie', outcome: 'adopted', recommendations: ['p1'] }),
        on('2026-04-14', 'AdviceWithdrawn', { council: 'asd', advice: 'a1', reason: 'Het is ingehaald.' }),
        closed('2026-04-15'),
      ],
      '2026-05-01',
    );
    expect(told).toContain('  p1 (asd en jr, nummer 8b, voor college, van een minderheid): Doe p1.');
    expect(told).toMatch(/de adviesraad herkent dit.*; voortgang: .*; onder voorbehoud: Als er geld is\./);
    expect(told).toContain('  2 april 2026: college op a1: mondeling gegeven. Dank u wel.');
    expect(told).toContain('  13 april 2026: motie “Koffie”, aangenomen, over p1');
    expect(told).toContain('    vervallen: het advies is ingetrokken');
    expect(told).toMatch(/college: .* van 1; 1 vervallen/);
    expect(told).toContain('Reden: Het beleid is ingehaald door de wet.');
  });

  it('says where the facts come from and what is uncertain', () => {
    expect(text).toContain('Wat onzeker is of ontbreekt\n  Van de bijlage is alleen de kop bekend.');
    expect(text).toContain('Bronnen\n  https://example.org/advies.pdf');
  });

  it('says of one late response that it is one, and of two that they are two', () => {
    expect(text).toContain('  een reactie kwam te laat');
    expect(text).toContain('  een reactie had er al moeten zijn');
    expect(read(history.slice(0, 3), '2026-08-02')).toContain('  2 reacties hadden er al moeten zijn');
  });
});
