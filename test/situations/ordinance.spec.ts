import { describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import { deadlinesOf, informationDue } from '#report';
import {
  advised,
  answered,
  asked,
  given,
  informationAsked,
  opened,
  responded,
  responseExtended,
  type ScenarioFact,
} from '../scenario/index.js';
import { mayDo, stageOf } from '#trajectory';

type Settings = NonNullable<Parameters<typeof opened>[0]>['settings'];
const TODAY = '2026-11-24';
const unasked = (date: string) => advised(date, 'a1', ['p1'], { request: undefined });
const of = (settings: Settings, ...rest: ScenarioFact[]) => given([opened({ settings }), ...rest]).trajectory;
const responsesDue = (settings: Settings, ...rest: ScenarioFact[]) =>
  deadlinesOf(of(settings, ...rest), 'dossier', TODAY).filter(({ kind }) => kind === 'response');

describe('an advice that nobody asked for', () => {
  const settings = { responseTerm: { weeks: 6 }, proposalTerm: { weeks: 12, article: 'artikel 8' } };
  it('has the term of its own where there is one, and else that of any other', () => {
    expect(responsesDue(settings, unasked('2026-02-02'))).toMatchObject([{ dueOn: '2026-04-28' }]);
    expect(responsesDue({ responseTerm: { weeks: 6 } }, unasked('2026-02-02'))).toMatchObject([
      { dueOn: '2026-03-16' },
    ]);
    expect(responsesDue(settings, asked('2026-01-12'), advised('2026-02-02', 'a1', ['p1']))).toMatchObject([
      { dueOn: '2026-03-16' },
    ]);
  });

  it('is never overdue where no response is owed, and can be answered all the same', () => {
    const waived = { ...settings, proposalsOwed: { owed: false, article: 'artikel 8 lid 2' } };
    expect(responsesDue(waived, unasked('2026-02-02'))).toEqual([]);
    expect(responsesDue(waived, asked('2026-01-12'), advised('2026-02-02', 'a1', ['p1']))).toHaveLength(1);
    const answers = [unasked('2026-02-02'), answered('2026-03-02', 'p1'), responded('2026-03-03')];
    expect(stageOf(of(waived, asked('2026-01-05'), unasked('2026-02-02')))).toBe('advice');
    expect(of(waived, ...answers).advices['a1']?.responses['college']?.adopted?.day).toBe('2026-03-03');
    const named = [unasked('2026-02-02'), responseExtended('2026-03-02', '2026-06-01')];
    expect(responsesDue(waived, ...named)).toMatchObject([{ dueOn: '2026-06-01', state: 'overdue' }]);
  });
});

it('a question for information has no term where it is owed no answer', () => {
  const question = informationAsked('2026-02-02');
  expect(informationDue(of({}, question), TODAY)).toMatchObject([{ dueOn: '2026-02-16' }]);
  expect(informationDue(of({ informationOwed: { owed: false } }, question), TODAY)).toEqual([]);
});

it('the final statement is the clerk’s to publish where the ordinance says so, and the alderman may still', () => {
  const may = (role: Role, settings: Settings) => {
    const actor = { id: 'somebody', grants: [{ role, municipality: 'gm0000' }] };
    return mayDo(actor, 'InfluencePublished', {}, of(settings), 'dossier') === undefined;
  };
  expect([may('alderman', {}), may('clerk', {})]).toEqual([true, false]);
  const byClerk = { publishes: { who: 'clerk' as const, article: 'artikel 10' } };
  expect([may('alderman', byClerk), may('clerk', byClerk), may('council', byClerk)]).toEqual([true, true, false]);
});
