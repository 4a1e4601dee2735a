import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  anything,
  asked,
  closed,
  decided,
  declined,
  draft,
  evaluated,
  events,
  extended,
  fulfilled,
  given,
  informationAsked,
  informed,
  involved,
  left,
  postponed,
  promise,
  published,
  raised,
  refused,
  rejoined,
  responded,
  responseExtended,
  revised,
  settled,
  shared,
  space,
  supplemented,
  traced,
  withdrawn,
  type ScenarioFact,
} from '../../../test/scenario/index.js';

// When each fact may happen: docs/machine.md.

const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2'])];
const drafted = [
  ...advice,
  answered('2026-04-01', 'p1', 'adopted', undefined, { commitments: [promise('c1')] }),
  answered('2026-04-01', 'p2', 'notAdopted', 'Te duur.'),
];
const adopted = [...drafted, responded('2026-04-08')];
const complete = [...adopted, traced('2026-04-10', 'p1'), decided('2026-05-01')];
const ends: [string, ScenarioFact[]][] = [
  ['published', [...complete, raised('2026-05-02'), published('2026-06-01')]],
  ['closed', [...complete, raised('2026-05-02'), closed('2026-06-01')]],
  ['withdrawn', [...complete, raised('2026-05-02'), withdrawn('2026-06-01')]],
];

const LATER = '2026-06-10';
const beforeTheEnd = [
  space(LATER),
  draft(LATER),
  informationAsked(LATER),
  informed(LATER),
  involved(LATER),
  asked(LATER, 'r2'),
  advised(LATER, 'a2', ['q1'], { request: undefined }),
  traced(LATER, 'p1'),
  shared(LATER, 'a1'),
  left(LATER, { council: 'jr' }),
  closed(LATER),
  withdrawn(LATER),
];
const alsoAfter = [
  rejoined(LATER, 'p2'),
  revised(LATER, 'p2'),
  fulfilled(LATER),
  postponed(LATER, '2027-02-01'),
  settled(LATER),
  evaluated(LATER),
];

describe.each(ends)('after the end (%s)', (_, history) => {
  it.each(beforeTheEnd)('no $type', (fact) => {
    given(history).when(fact).then(refused('not-allowed-now'));
  });

  it('no second dispute, decision or end', () => {
    given([...history, settled('2026-06-05')])
      .when(raised(LATER))
      .then(refused('not-allowed-now'));
    given(history).when(decided(LATER)).then(refused('not-allowed-now'));
    given(history).when(published(LATER)).then(refused('not-allowed-now'));
  });

  it.each(alsoAfter)('$type is still possible', (fact) => {
    expect(given(history).when(fact).decision).toMatchObject({ ok: true, events: [{ type: fact.type }] });
  });

  it('what happened before it may still be told', () => {
    given(history).when(involved('2026-05-20')).then(events('InvolvementHeld'));
    given(history).when(involved('2026-06-01')).then(refused('not-allowed-now'));
  });
});

describe('before the end, at any stage', () => {
  it.each<[string, ScenarioFact[]]>([
    ['draft', []],
    ['involvement', [involved('2026-01-20')]],
    ['advice', [...advice, asked('2026-05-20', 'r9')]],
    ['response', advice],
    ['influence', complete],
  ])('%s', (stage, history) => {
    const before = given(history);
    expect(before.stage).toBe(stage);
    const known = stage === 'response' || stage === 'influence';
    for (const fact of beforeTheEnd) {
      if (!known && (fact.type === 'InfluenceTraced' || fact.type === 'SharedWithRaad')) continue;
      expect([fact.type, before.when(fact).problems]).toEqual([fact.type, []]);
    }
  });
});

describe('while the request is open', () => {
  it.each<[string, ScenarioFact[]]>([
    ['submitted', advice],
    ['declined', [asked('2026-02-02'), declined('2026-02-10')]],
    ['lapsed', [asked('2026-02-02', 'r1', { term: { days: 7 } })]],
    ['dropped', [asked('2026-02-02'), left('2026-02-10', { council: 'asd' })]],
  ])('no extension and no refusal when it is %s', (_, history) => {
    given(history).when(extended('2026-03-10', '2026-06-01')).then(refused('not-allowed-now'));
    given(history).when(declined('2026-03-10')).then(refused('not-allowed-now'));
  });

  it('a second advice to the same request is none', () => {
    given(advice)
      .when(advised('2026-03-10', 'a2', ['q1']))
      .then(refused('not-allowed-now'));
    given([asked('2026-02-02'), declined('2026-02-10')])
      .when(advised('2026-03-10'))
      .then(refused('not-allowed-now'));
  });
});

describe('once the advice is in, until the response is adopted', () => {
  it('drafts, an extension and the response itself; afterwards not', () => {
    given(drafted).when(answered('2026-04-05', 'p1')).then(events('AnswerDrafted'));
    given(drafted).when(responseExtended('2026-04-05', '2026-06-01')).then(events('ResponseTermExtended'));
    given(drafted).when(responded('2026-04-05')).then(events('ResponseAdopted'));
    for (const fact of [answered(LATER, 'p1'), responseExtended(LATER, '2026-07-01'), responded(LATER)]) {
      given(adopted).when(fact).then(refused('already-adopted'));
    }
    given(adopted)
      .when(supplemented(LATER, 'a1', 'p3'))
      .then(refused('already-adopted'));
  });
});

describe('InfluencePublished', () => {
  it('only at stage influence', () => {
    given(advice).when(published(LATER)).then(refused('not-allowed-now'));
    given([...complete, asked('2026-05-20', 'r2')])
      .when(published(LATER))
      .then(refused('not-allowed-now'));
    given(complete).when(published(LATER)).then(events('InfluencePublished'));
  });

  it('every adopted or partly adopted answer is traced', () => {
    const untraced = given([...adopted, decided('2026-05-01')]).when(published(LATER));
    untraced.then(refused('not-traced'));
    expect(untraced.message).toContain('nog niet te zien waar: nummer 1');
    given([
      ...complete,
      revised('2026-05-10', 'p2', { verdict: 'partly', reason: 'Te duur.', adoptedPart: 'De helft.' }),
    ])
      .when(published(LATER))
      .then(refused('not-traced'));
  });

  describe('a change of the text has its cause, or it is said why it has none', () => {
    const texts = (second: string) => [
      draft('2026-01-10', 1, { text: 'Artikel 1\nWie een indicatie heeft, meldt zich elk jaar.' }),
      ...complete,
      draft('2026-04-20', 2, { text: `Artikel 1\n${second}` }),
    ];
    const changed = texts('Wie een indicatie heeft, meldt zich om de drie jaar.');
    const explained = anything('2026-05-02', 'ChangeExplained', {
      toVersion: 2,
      passages: [
        {
          before: 'Wie een indicatie heeft, meldt zich elk jaar.',
          after: 'Wie een indicatie heeft, meldt zich om de drie jaar.',
        },
      ],
      ...{ cause: 'raad', because: 'De raad nam een amendement aan.' },
    });
    const said = anything(LATER, 'InfluencePublished', { unexplainedBecause: 'Het verslag daarvan is er niet meer.' });

    it('one that has none is named, and how many there are', () => {
      const told = given(changed).when(published(LATER));
      told.then(refused('explanation-required', 'unexplainedBecause'));
      expect(told.message).toContain('van 1 wijziging in de tekst is niet gezegd waardoor');
      given([...changed, explained])
        .when(published(LATER))
        .then(events('InfluencePublished'));
    });

    it('that none is known is said, in words that say something; with the number it stays', () => {
      given(changed)
        .when(anything(LATER, 'InfluencePublished', { unexplainedBecause: 'n.v.t.' }))
        .then(refused('explanation-required', 'unexplainedBecause'));
      const { trajectory } = given([...changed, said]);
      expect(trajectory.end).toMatchObject({
        unexplained: 1,
        unexplainedBecause: 'Het verslag daarvan is er niet meer.',
      });
    });

    it('what changed before anybody was heard needs none, nor what did not change', () => {
      const early = [
        draft('2026-01-10', 1, { text: 'Een idee.' }),
        draft('2026-01-20', 2, { text: 'Een uitwerking.' }),
      ];
      given([...early, ...complete])
        .when(published(LATER))
        .then(events('InfluencePublished'));
      given(texts('Wie een indicatie heeft, meldt zich elk jaar.'))
        .when(published(LATER))
        .then(events('InfluencePublished'));
    });

    it('by an earlier definition nobody asks, and nobody can say it', () => {
      given(changed, undefined, 2).when(published(LATER)).then(events('InfluencePublished'));
      given(changed, undefined, 2).when(said).then(refused('not-allowed-now', 'unexplainedBecause'));
    });

    it('how many there were stays as it was counted, also when the statement is corrected', () => {
      const { log } = given([...changed, said]);
      const [of] = log.flatMap(({ type }, i) => (type === 'InfluencePublished' ? [i] : []));
      const corrected = anything(LATER, 'FactCorrected', {
        ...{ of, because: 'Een tikfout.' },
        fields: { unexplainedBecause: 'Het verslag is zoek.' },
      });
      const { trajectory } = given([...changed, said, corrected]);
      expect(trajectory.end).toMatchObject({ unexplained: 1, unexplainedBecause: 'Het verslag is zoek.' });
    });
  });

  it('every authority has decided; to postpone is not to decide', () => {
    given([...adopted, traced('2026-04-10', 'p1')])
      .when(published(LATER))
      .then(refused('not-allowed-now'));
    given([...adopted, traced('2026-04-10', 'p1'), decided('2026-05-01', { outcome: 'postponed' })])
      .when(published(LATER))
      .then(refused('not-allowed-now'));
  });

  it('after all that happened before it', () => {
    given(complete).when(published('2026-04-30')).then(refused('date-out-of-order', 'date'));
  });
});

describe('a participant that left', () => {
  const gone = [...drafted, left('2026-04-05', { council: 'asd' }), left('2026-04-05', { authority: 'college' })];
  const { state: _, ...history } = given(gone);

  it.each([
    informationAsked(LATER),
    asked(LATER, 'r2'),
    advised(LATER, 'a2', ['q1'], { request: undefined }),
    supplemented(LATER, 'a1', 'q1'),
    raised(LATER),
    evaluated(LATER),
    evaluated(LATER, 'college'),
    answered(LATER, 'p1'),
    responded(LATER),
    responseExtended(LATER, '2026-07-01'),
    decided(LATER, { because: 'Spoed.' }),
  ])('can do nothing more: $type', (fact) => {
    history.when(fact).then(refused('not-allowed-now'));
  });

  it('what it said stays and can be traced', () => {
    history.when(traced(LATER, 'p1')).then(events('InfluenceTraced'));
    history.when(shared(LATER, 'a1')).then(events('SharedWithRaad'));
  });

  it('leaves once, whatever the dates', () => {
    history.when(left(LATER, { council: 'asd' })).then(refused('not-allowed-now'));
    history.when(left('2026-04-04', { council: 'asd' })).then(refused('not-allowed-now'));
    history.when(left('2026-04-04', { authority: 'college' })).then(refused('not-allowed-now'));
  });

  it('what it did before it left may still be told', () => {
    history.when(informationAsked('2026-04-04')).then(events('InformationRequested'));
  });
});
