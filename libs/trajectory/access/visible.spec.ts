import { describe, expect, it } from '@jest/globals';
import { decideFile, parse } from '#dossier-file';
import { report } from '#report';
import type { TrajectoryEvent } from '../index.js';
import { readFileSync } from 'node:fs';
import { visible } from './index.js';

function history(file: string): readonly TrajectoryEvent[] {
  const parsed = parse(readFileSync(`test/cases/${file}.yaml`, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const judged = decideFile(parsed.file, '2026-11-24');
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.dossier.events;
}

const whole = history('voorbeeld-verordening-2026');
const until = (type: string, nth = 1) => {
  const places = whole.flatMap((e, i) => (e.type === type ? [i] : []));
  return whole.slice(0, (places[nth - 1] ?? NaN) + 1);
};
const types = (events: readonly TrajectoryEvent[]) => events.map((e) => e.type);
const draft = (recommendation: string, reason: string): TrajectoryEvent => ({
  type: 'AnswerDrafted',
  data: { authority: 'college', recommendation, verdict: 'notAdopted', reason },
  occurredOn: '2026-05-19',
  day: '2026-05-19',
});

describe('what a reader sees of a dossier', () => {
  it('is all of it inside the municipality', () => {
    expect(visible(whole, 'internal')).toBe(whole);
  });

  it('is nothing for others until an advice is in, and then all that is not internal', () => {
    const asked = until('AdviceTermExtended');
    expect(visible(asked, 'public')).toEqual([]);
    expect(types(visible(asked, 'participant'))).toContain('InformationRequested');
    const advised = visible(until('AdviceSubmitted'), 'public');
    expect(types(advised)).toContain('AdviceSubmitted');
    expect(types(advised)).not.toContain('EvaluationGiven');
  });

  it.each(['participant', 'public'] as const)('has no answer for a %s until the response is adopted', (sight) => {
    const drafted = until('AnswerDrafted', 6);
    expect(types(visible(drafted, sight))).not.toContain('AnswerDrafted');
    const adopted = visible(until('ResponseAdopted'), sight).filter((e) => e.type === 'AnswerDrafted');
    expect(adopted.map((e) => e.data.recommendation)).toEqual(['asd-1', 'asd-2', 'asd-3', 'asd-4']);
  });

  it('never has a draft that another one replaced', () => {
    const at = whole.findIndex((e) => e.type === 'AnswerDrafted');
    const redrafted = [...whole.slice(0, at), draft('asd-1', 'eerst een andere reden'), ...whole.slice(at)];
    expect(JSON.stringify(visible(redrafted, 'internal'))).toContain('eerst een andere reden');
    expect(JSON.stringify(visible(redrafted, 'public'))).not.toContain('eerst een andere reden');
    expect(visible(redrafted, 'public')).toEqual(visible(whole, 'public'));
  });

  it('has no trace of an answer that is not given yet', () => {
    const traced: TrajectoryEvent = {
      type: 'InfluenceTraced',
      data: { recommendation: 'asd-1', authority: 'college', effect: 'none', note: 'wij doen dit niet' },
      occurredOn: '2026-05-21',
      day: '2026-05-21',
    };
    const early = [...until('AnswerDrafted', 6), traced];
    expect(visible(early, 'participant')).not.toContain(traced);
    expect(visible(early, 'internal')).toContain(traced);
    expect(visible([...early, ...whole.slice(early.length - 1)], 'participant')).toContain(traced);
  });

  it('has of what a council asked to know for everybody that it was asked and came, and no word of it', () => {
    const asked = (sight: 'participant' | 'public') =>
      visible(whole, sight).flatMap(({ type, data }) => (type.startsWith('Information') ? [data] : []));
    const dueOn = '2026-03-30';
    expect(asked('public')).toEqual([{ id: 'i1', council: 'asd', dueOn }, { request: 'i1' }]);
    expect(asked('participant')).toMatchObject([{ question: expect.any(String) }, { description: expect.any(String) }]);
  });

  it('keeps evaluations among those who took part', () => {
    expect(types(visible(whole, 'participant'))).toContain('EvaluationGiven');
    expect(types(visible(whole, 'public'))).not.toContain('EvaluationGiven');
  });

  it('tells everybody the same story once all is published', () => {
    const { stage, tally, register, flags } = report('x', whole, '2026-11-24') ?? {};
    expect(report('x', visible(whole, 'public'), '2026-11-24')).toMatchObject({ stage, tally, register, flags });
  });
});
