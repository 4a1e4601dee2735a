import { describe, expect, it } from '@jest/globals';
import type { CouncilYear } from '../../api/answers.ts';
import { yearMarkdown, yearText } from './text.ts';

const zero = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

const NONE: CouncilYear['all'] = {
  requests: {
    ...zero('asked', 'inTime', 'late', 'declined', 'lapsed', 'open', 'dropped', 'withoutInvolvement', 'measured'),
    extended: 0,
    maturity: zero('idea', 'outline', 'concept', 'proposal', 'unknown'),
  },
  advices: zero('given', 'unasked'),
  answers: {
    ...zero('dossiers', 'advices', 'total', 'open'),
    verdicts: zero('adopted', 'partly', 'notAdopted', 'noted', 'notConsidered', 'answered', 'held'),
    influence: zero('text', 'practice', 'commitment', 'none', 'untraced'),
    rejoinders: zero('satisfied', 'partlySatisfied', 'dissatisfied', 'notYetSatisfied'),
    recognition: zero('yes', 'partly', 'no', 'total'),
    responses: zero('adopted', 'late', 'owed', 'overdue', 'measured'),
  },
};
const COUNCIL = { municipality: 'gm0000', council: 'asd', name: 'Adviesraad', year: 2026, years: [2026] };
const told = (all: CouncilYear['all'], more: Partial<CouncilYear> = {}): CouncilYear => {
  return { ...COUNCIL, all, byLaw: [], items: [], seats: undefined, ...more };
};
const TODAY = '2026-11-29';
const textOf = (year: CouncilYear) => yearText(year, TODAY).join('\n');

describe('the text that a council can begin its report with', () => {
  it('says in a sentence of its own that there was nothing, and of which day the figures are', () => {
    expect(yearText(told(NONE), TODAY)).toEqual([
      'Adviesraad is in 2026 niet om advies gevraagd.',
      'De raad gaf geen advies.',
      'Deze cijfers zijn van 29 november 2026.',
    ]);
  });

  it('speaks of one as one', () => {
    const one: CouncilYear['all'] = {
      requests: {
        ...NONE.requests,
        ...{ asked: 1, inTime: 1, withoutInvolvement: 1, measured: 1, meanDaysGiven: 1, meanDaysInAll: 1 },
        maturity: { ...NONE.requests.maturity, proposal: 1 },
      },
      information: { ...zero('overdue', 'open', 'withoutTerm', 'late'), asked: 1, given: 1, inTime: 1 },
      advices: { given: 1, unasked: 0 },
      answers: {
        ...NONE.answers,
        ...{ total: 1, open: 0, verdicts: { ...NONE.answers.verdicts, adopted: 1 } },
        recognition: { yes: 0, partly: 1, no: 0, total: 1 },
        responses: { adopted: 1, late: 1, owed: 0, overdue: 0, meanDays: 12.4, measured: 1 },
      },
    };
    expect(textOf(told(one))).toBe(
      [
        'Adviesraad is in 2026 één keer om advies gevraagd. De tekst waarover het ging, was toen één keer een voorstel. De raad had gemiddeld één dag de tijd. Eén keer was er niet eerst met mensen gesproken. Op die aanvraag kwam één keer op tijd advies.',
        'De raad vroeg één keer om informatie, en kreeg die één keer. De informatie kwam één keer op tijd.',
        'De raad gaf één advies. Op de adviezen kwam één reactie, na twaalf dagen. Die was te laat.',
        'Op één punt hoort een antwoord te komen. De uitkomst tot nu toe: één overgenomen. Op alle punten is geantwoord. De gemeente liet bij één antwoord zien wat er is veranderd. De raad herkent dat één keer deels.',
        'Deze cijfers zijn van 29 november 2026.',
      ].join('\n'),
    );
  });

  it('says how long the council had, and what was given later of that', () => {
    const of = (more: Partial<CouncilYear['all']['requests']>) =>
      textOf(told({ ...NONE, requests: { ...NONE.requests, ...more } }));
    const extended = { asked: 3, measured: 2, meanDaysGiven: 42, meanDaysInAll: 53, extended: 1 };
    expect(of(extended)).toContain(
      'De raad had gemiddeld 53 dagen de tijd, gerekend over twee aanvragen. Eén keer is de termijn verlengd; zonder dat was het gemiddeld 42 dagen.',
    );
    expect(of({ ...extended, measured: 3, meanDaysInAll: 42, extended: 0 })).toContain(
      'De raad had gemiddeld 42 dagen de tijd. Steeds was',
    );
    // Of what was asked in a month nobody knows the days, and yet it was extended.
    expect(of({ asked: 1, extended: 1 })).toContain('Eén keer is de termijn verlengd. Steeds was');
  });

  it('speaks of several, with how many are open, and of each law', () => {
    const answers = {
      ...NONE.answers,
      ...{ total: 20, open: 4, verdicts: { ...NONE.answers.verdicts, adopted: 7, partly: 3, notAdopted: 6 } },
      recognition: { yes: 2, partly: 0, no: 1, total: 5 },
      responses: { adopted: 0, late: 0, owed: 2, overdue: 1, measured: 0 },
    };
    const many = {
      ...NONE,
      answers,
      ...{ advices: { given: 3, unasked: 1 }, requests: { ...NONE.requests, asked: 3, inTime: 1, late: 1, lapsed: 1 } },
    };
    const text = textOf(told(many, { byLaw: [{ law: 'wmo-2.1.3', ...many }] }));
    for (const said of [
      'is in 2026 drie keer om advies gevraagd.',
      'De raad gaf drie adviezen, waarvan één uit zichzelf.',
      'Op die aanvragen kwam één keer op tijd advies en één keer advies na de termijn. Eén keer ging de termijn voorbij zonder advies.',
      'Er kwam nog geen reactie op de adviezen. Twee reacties moeten nog komen; van één is de termijn voorbij.',
      'Op 20 punten hoort een antwoord te komen. De uitkomst tot nu toe: zeven overgenomen, drie deels overgenomen en zes niet overgenomen. Op vier punten is er nog geen antwoord.',
      'De raad herkent dat twee keer wel en één keer niet. Bij twee antwoorden heeft de raad nog niet gezegd of hij dat herkent.',
      'Wmo 2015, artikel 2.1.3: drie keer gevraagd, drie adviezen en van 20 antwoorden zeven overgenomen en vier open.',
    ])
      expect(text).toContain(said);
  });

  it('counts a point once that several authorities have to answer, and each of their answers', () => {
    const of = (open: number, several: number) =>
      textOf(
        told({
          ...NONE,
          answers: {
            ...NONE.answers,
            ...{ total: 20, open, points: { points: 15, questions: 1, openQuestions: 0, several } },
          },
        }),
      );
    expect(of(4, 5)).toContain(
      'Op 15 punten hoort een antwoord te komen. Bij vijf daarvan moet meer dan één bestuur antwoorden. Samen zijn dat 20 antwoorden. Vier antwoorden moeten nog komen.',
    );
    expect(of(0, 5)).toContain('Samen zijn dat 20 antwoorden. Op alle punten is geantwoord.');
  });

  it('tells of seats and not of people, and that vacancies are not kept where nobody did', () => {
    const seats = (groups: NonNullable<CouncilYear['seats']>['groups']) =>
      textOf(told(NONE, { seats: { since: '2026-03-01', groups } }));
    expect(seats([{ group: 'ouderen', seats: 3 }])).toContain(
      'Eind 2026 had de raad drie plaatsen, zoals de gemeente dat bijhoudt sinds 1 maart 2026. Hoeveel daarvan leeg waren, is niet bijgehouden.',
    );
    const groups = [
      { group: 'ouderen', seats: 3, vacant: 1 },
      { group: 'jongeren', seats: 2, vacant: 0 },
    ];
    expect(seats(groups)).toContain('Eind 2026 had de raad vijf plaatsen,');
    expect(seats(groups)).toContain('Eén plaats was leeg: één voor ouderen.');
    expect(seats([{ group: 'ouderen', seats: 1, vacant: 0 }])).toContain('Geen van de plaatsen was leeg.');
  });

  it('is a file with a heading', () => {
    expect(yearMarkdown(told(NONE), TODAY)).toMatch(/^# Adviesraad in 2026\n\nAdviesraad is in 2026 niet/);
  });
});
