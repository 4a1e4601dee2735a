import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCOUNTS, anyone, as } from './client.js';
import { away, endAll, serve, type Server } from './server.js';

// What anybody reads, on the pages themselves, of dossiers that went as they really go: councils that do not agree about
// one answer, an answer that is held, one promise in two answers, and much that was mended afterwards.

afterAll(endAll);

const HEAD = `
format: doorwerking-dossier/1
municipality: gm0000
kind: requested
subject: policy
legalBases: [local]
authorities: [{ id: college, kind: college, name: College van B&W }]
openedOn: 2026-01-05
`;
const TOGETHER = `${HEAD}
id: samen
title: Samen gegeven
councils: [{ id: asd, name: Adviesraad Sociaal Domein }, { id: jr, name: Jongerenraad }]
facts:
  - { date: 2026-01-12, fact: AdviceRequested, id: r1, council: asd, withoutInvolvementBecause: Het had haast., withoutTextBecause: De tekst volgde. }
  - date: 2026-02-20
    fact: AdviceSubmitted
    id: a1
    council: asd
    with: [jr]
    request: r1
    verdict: positive
    recommendations:
      - { id: p1, text: Geef elke wijk een ontmoetingsplek. }
      - { id: p2, text: Wie betaalt de koffie?, question: true }
      - { id: p3, text: Doe het met de bibliotheek. }
  - date: 2026-03-01
    fact: AnswerDrafted
    authority: college
    recommendations: [p1, p3]
    verdict: partly
    adoptedPart: In vier wijken.
    reason: Voor alle wijken is er geen geld.
    commitments: [{ id: c1, text: Wij zoeken een partner. }]
  - { date: 2026-03-01, fact: AnswerDrafted, authority: college, recommendation: p2, verdict: held, reason: Dat hangt af van de begroting., until: 2026-06-01 }
  - { date: 2026-03-20, fact: ResponseAdopted, authority: college, advice: a1 }
  - { date: 2026-04-10, fact: RejoinderGiven, council: asd, advice: a1, answers: [{ recommendation: p1, satisfied: true, comment: Een mooi begin. }] }
  - { date: 2026-04-20, fact: RejoinderGiven, council: jr, advice: a1, answers: [{ recommendation: p1, satisfied: false, comment: Wij missen de jongeren. }] }
  - { date: 2026-05-10, fact: InfluenceTraced, recommendation: p1, authority: college, effect: text }
  - { date: 2026-05-20, fact: InfluenceJudged, council: jr, recommendation: p1, authority: college, recognised: no }
  - { date: 2026-05-21, fact: InfluenceJudged, council: asd, recommendation: p1, authority: college, recognised: yes }
  - { date: 2026-05-22, fact: AdviceSubmitted, id: a2, council: jr, verdict: positive, recommendations: [] }
  - { date: 2026-05-29, fact: ResponseAdopted, authority: college, advice: a2, toTheWhole: Dank voor uw steun. }
`;
const REPLACED = `${HEAD}
id: vervangen
title: Vervangen
councils: [{ id: asd, name: Adviesraad Sociaal Domein }, { id: jr, name: Jongerenraad }]
facts:
  - { date: 2026-02-01, fact: AdviceSubmitted, id: a1, council: asd, with: [jr], verdict: negative, recommendations: [{ id: p1, text: Doe het niet. }] }
  - { date: 2026-02-10, fact: AdviceSubmitted, id: a2, council: asd, verdict: positive, replaces: a1, recommendations: [{ id: q1, text: Doe het met bomen. }] }
  - { date: 2026-02-11, fact: AdviceSubmitted, id: a3, council: jr, verdict: none, onBehalf: mail, recommendations: [{ id: j1, text: Een skatebaan. }] }
  - { date: 2026-02-12, fact: AdviceWithdrawn, council: jr, advice: a3, reason: Wij kozen iets anders. }
  - { date: 2026-02-13, fact: AdviceSubmitted, id: a4, council: jr, verdict: positive, pointsUnknown: true, recommendations: [] }
`;
/** Each was said first with the first words, and mended to the second. */
const MENDED = `${HEAD}
id: verbeterd
title: Veel verbeterd
councils: [{ id: asd, name: Adviesraad Sociaal Domein }]
facts:
  - { date: 2026-01-06, fact: InfluenceSpaceSet, ref: f1, purpose: Oud doel, open: [alles], fixed: [], level: advise }
  - { date: 2026-01-12, fact: AdviceRequested, ref: f2, id: r1, council: asd, questions: [Oude vraag?], withoutInvolvementBecause: Het had haast., withoutTextBecause: De tekst volgde. }
  - { date: 2026-01-13, fact: AdviceTermExtended, ref: f3, request: r1, until: 2026-06-01, reason: Oude reden }
  - { date: 2026-02-20, fact: AdviceSubmitted, ref: f4, id: a1, council: asd, request: r1, verdict: positive, recommendations: [{ id: p1, text: Geef elke wijk een plek. }] }
  - { date: 2026-03-01, fact: AnswerDrafted, authority: college, recommendation: p1, verdict: adopted, commitments: [{ id: c1, text: Wij zoeken een partner., dueOn: 2026-05-01 }] }
  - { date: 2026-03-20, fact: ResponseAdopted, ref: f5, authority: college, advice: a1, toTheWhole: Oude dank }
  - { date: 2026-04-20, fact: CommitmentFulfilled, ref: f6, commitment: c1, evidence: Oud bewijs }
  - { date: 2026-04-21, fact: DisputeRaised, ref: f7, council: asd, ground: Oude grond }
  - { date: 2026-04-22, fact: TrajectoryClosed, ref: f8, outcome: Klaar, reason: Oud slot }
  - { date: 2026-05-01, fact: FactCorrected, of: f1, because: Verkeerd overgenomen, fields: { purpose: Nieuw doel } }
  - { date: 2026-05-01, fact: FactCorrected, of: f2, because: Verkeerd overgenomen, fields: { questions: ['Nieuwe vraag?'] } }
  - { date: 2026-05-01, fact: FactCorrected, of: f3, because: Verkeerd overgenomen, fields: { reason: Nieuwe reden } }
  - { date: 2026-05-01, fact: FactCorrected, of: f4, because: Verkeerd overgenomen, trueDate: 2026-02-19 }
  - { date: 2026-05-01, fact: FactCorrected, of: f5, because: Verkeerd overgenomen, fields: { toTheWhole: Nieuwe dank } }
  - { date: 2026-05-01, fact: FactCorrected, of: f6, because: Verkeerd overgenomen, fields: { evidence: Nieuw bewijs } }
  - { date: 2026-05-01, fact: FactCorrected, of: f7, because: Verkeerd overgenomen, fields: { ground: Nieuwe grond } }
  - { date: 2026-05-01, fact: FactCorrected, of: f8, because: Verkeerd overgenomen, fields: { reason: Nieuw slot } }
`;

let server: Server;
beforeAll(async () => {
  server = await serve();
  const inside = await as(server, ACCOUNTS.civilServant);
  for (const file of [TOGETHER, REPLACED, MENDED]) {
    const { status, text } = await inside.bringIn(file);
    if (status !== 201) throw new Error(text);
  }
});
afterAll(() => away(server));

/** The words of a page, as they are read one after another. */
const read = (page: string): Promise<string> => readAt(`dossiers/${page}`);
async function readAt(page: string): Promise<string> {
  const { status, text } = await anyone(server).get(`/openbaar/${page}`, { accept: 'text/html' });
  expect([page, status]).toEqual([page, 200]);
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
const POINT = '/aanbevelingen/p1';

describe('of an advice that councils gave together', () => {
  it.each(['', POINT, '/blad'])('each is told to say what it says, on %s', async (page) => {
    const told = await read(`samen${page}`);
    for (const said of [
      ...['Adviesraad Sociaal Domein is tevreden', 'Jongerenraad is niet tevreden'],
      ...['Weerwoord van Adviesraad Sociaal Domein: Een mooi begin.', 'Weerwoord van Jongerenraad: Wij missen de'],
      ...['Jongerenraad herkent dit niet', 'Adviesraad Sociaal Domein herkent dit'],
    ])
      expect(told).toContain(said);
  });
});

it('tells in the register too what each of them says', async () => {
  const told = await readAt('niet-overgenomen');
  expect(told).toMatch(
    /Adviesraad Sociaal Domein is tevreden Een mooi begin\. Jongerenraad is niet tevreden Wij missen de jongeren\./,
  );
  expect(told).toMatch(/Adviesraad Sociaal Domein herkent dit Jongerenraad herkent dit niet/);
});

describe('of what is held', () => {
  it('nobody says that it was answered, and its day has passed', async () => {
    const told = await read('samen');
    expect(told).toContain('En 1 vraag. 1 is aangehouden.');
    expect(told).not.toContain('Alles is beantwoord');
    const held = /Aangehouden.{0,40}Te laat.{0,80}Dat hangt af van de begroting/;
    expect(told).toMatch(held);
    expect(await read('samen/aanbevelingen/p2')).toMatch(held);
    // On the day itself it was not late yet.
    expect(await read('samen/aanbevelingen/p2?op=2026-06-01')).not.toContain('Te laat');
  });
});

it('tells one promise once, with each point that it answers', async () => {
  const told = await read('samen');
  // Its title, and the way back below it.
  const promised = told.split(' Wat is er toegezegd? ').at(-2) ?? '';
  expect(promised.match(/Wij zoeken een partner/g)).toHaveLength(1);
  expect(promised).toMatch(/In antwoord op Aanbeveling 1 .*Aanbeveling 3 /);
});

it('tells the response to an advice without recommendations too', async () => {
  const told = await read('samen');
  expect(told).toMatch(/Dank voor uw steun\..{0,60}Vastgesteld op 29 mei 2026/);
});

describe('of an advice that was withdrawn or replaced', () => {
  it('nobody owes an answer any more, and none is awaited', async () => {
    const told = await read('vervangen');
    expect(told).toContain('Van 1 aanbeveling, antwoord van College van B&W');
    expect(told).toMatch(/Doe het niet\. Antwoord: Vervallen/);
    expect(told).toMatch(/Een skatebaan\. Antwoord: Vervallen/);
    expect(told).toMatch(/Doe het met bomen\. Antwoord: Nog geen antwoord/);
    expect(told).toContain('In plaats van het advies van 1 februari 2026');
    // Nor is it still to be confirmed.
    expect(told).not.toContain('Nog niet bevestigd');
    expect(await read('vervangen/aanbevelingen/p1')).toMatch(/College van B&W.{0,30} hoeft niet meer te antwoorden/);
  });

  it('the packet for the gemeenteraad says so too', async () => {
    const told = await read('vervangen/raadsstuk.html');
    expect(told.match(/Vervallen: het advies is ingetrokken of vervangen/g)).toHaveLength(4);
  });
});

describe('what was mended', () => {
  const IN_THE_DOSSIER = ['Oud doel', 'Oude vraag?', 'Oude reden', '20 februari 2026', 'Oude dank'];
  it.each([
    ['', [...IN_THE_DOSSIER, 'Oud bewijs', 'Oude grond', 'Oud slot']],
    [POINT, ['Oude vraag?', 'Oude reden', '20 februari 2026', 'Oude dank', 'Oud bewijs', 'Oud slot']],
    ['/blad', ['20 februari 2026', 'Oud slot']],
  ])('says so with what it said first, on %s', async (page, first) => {
    const told = await read(`verbeterd${page}`);
    expect(first.filter((said) => !told.includes(said))).toEqual([]);
    expect(told).toContain('Verkeerd overgenomen');
  });

  it('says so in the packet for the gemeenteraad', async () => {
    const told = await read('verbeterd/raadsstuk.html');
    expect(told).toMatch(/Advies gegeven, 19 februari 2026.{0,9} Verbeterd op 1 mei 2026: Verkeerd overgenomen/);
    expect(told).toContain('de datum 20 februari 2026');
    for (const first of ['Oud doel', 'Oude vraag?', 'Oude reden', 'Oude dank', 'Oud bewijs', 'Oude grond', 'Oud slot'])
      expect(told).toContain(`“${first}”`);
  });
});
