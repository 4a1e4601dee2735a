import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, type TrajectoryEvent } from '../index.js';
import fc from 'fast-check';
import type { Sight } from '#access';
import { visible } from './index.js';

const OTHERS = ['participant', 'public'] as const satisfies readonly Sight[];
const on = { occurredOn: '2026-01-12', day: '2026-01-12' };
const event = (type: string, data: object) => ({ type, data, ...on }) as unknown as TrajectoryEvent;
const opened = event('TrajectoryOpened', { title: 'Verordening', contact: 'p-1', municipality: 'gm0000' });
const advised = event('AdviceSubmitted', { id: 'a', council: 'asd', verdict: 'none', recommendations: [] });

describe('what nobody thought of', () => {
  // Also the names that every object has: a look in a table must not find those.
  const name = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty'));

  it('is an event that others do not see, whatever its kind is called', () => {
    fc.assert(
      fc.property(name, fc.object(), (type, data) => {
        fc.pre(!(EVENT_TYPES as readonly string[]).includes(type));
        const forgotten = event(type, data);
        const whole = [opened, advised, forgotten];
        expect(visible(whole, 'internal')).toContain(forgotten);
        for (const sight of OTHERS) expect(visible(whole, sight).map((e) => e.type)).not.toContain(type);
      }),
    );
  });

  it('is a field that others do not see, of whichever event and however deep', () => {
    const kinds = [
      'TrajectoryOpened',
      'AdviceSubmitted',
      'DraftPublished',
      'RejoinderGiven',
      'InvolvementHeld',
    ] as const;
    const nested = { id: 'x', secret: 'geheim' };
    fc.assert(
      fc.property(fc.constantFrom(...kinds), name, (type, field) => {
        const data = {
          ...{ recommendations: [nested], findings: [nested], answers: [nested], authorities: [nested] },
          ...Object.fromEntries([[`${field}!`, 'geheim']]),
        };
        for (const sight of OTHERS) {
          const seen = visible([opened, event(type, data), advised], sight);
          expect(seen).toHaveLength(3);
          expect(JSON.stringify(seen)).not.toContain('geheim');
        }
      }),
    );
  });

  it('is a value where the table knows parts', () => {
    const odd = event('InvolvementHeld', { form: 'panel', findings: ['geheim', { id: 'f', text: 'Te lang.' }] });
    expect(visible([opened, odd, advised], 'public')[1]?.data).toEqual({
      form: 'panel',
      findings: [{ id: 'f', text: 'Te lang.' }],
    });
  });
});

describe('whom to call', () => {
  it('is told to those who take part, and to nobody else', () => {
    const contact = (sight: Sight) => (visible([opened, advised], sight)[0]?.data as { contact?: string }).contact;
    expect(contact('internal')).toBe('p-1');
    expect(contact('participant')).toBe('p-1');
    expect(contact('public')).toBeUndefined();
  });

  it('leaves an event of which all is seen as it is', () => {
    expect(visible([opened, advised], 'public')[1]).toBe(advised);
  });
});

describe('that a text was erased', () => {
  const draft = event('AnswerDrafted', { authority: 'college', recommendation: 'p', verdict: 'adopted' });
  const evaluated = event('EvaluationGiven', { by: 'college', scores: [{ condition: 1 }] });
  const erased = (revision: number) =>
    event('TextErased', { revision, places: ['text'], because: 'een naam', left: 'x', signature: 'y' });
  const whole = [opened, advised, draft, evaluated, ...[0, 1, 2, 3, 4, 99, -1].map(erased)];

  it('is told to those who see what it stood in, without what is for those who verify', () => {
    const of = (sight: Sight) => visible(whole, sight).filter(({ type }) => type === 'TextErased');
    expect(of('internal')).toHaveLength(7);
    expect(of('participant')).toHaveLength(3);
    expect(of('public').map(({ data }) => data)).toEqual(Array(2).fill({ places: ['text'], because: 'een naam' }));
  });
});
