import { describe, expect, it } from '@jest/globals';
import { conflictsOf, draftOf, rebased } from './draft.ts';
import { settingsOf, valuesOf } from './settings-of.ts';

const BEFORE = { municipality: 'gm0014', revision: 3, name: 'Groningen', adviceTerm: { weeks: 8 } };
const opened = draftOf(BEFORE);
const seven = { ...opened, advice: { count: '7', unit: 'weeks' as const } };
const NOW = { ...BEFORE, revision: 4, name: 'Gemeente Groningen' };

describe('settings that somebody else changes while they are filled in', () => {
  it('take over what was not touched here, and keep what was', () => {
    const next = rebased(seven, NOW);
    expect(settingsOf(next ?? seven)).toMatchObject({ name: 'Gemeente Groningen', adviceTerm: { weeks: 7 } });
    expect(next?.revision).toBe(4);
    expect(rebased(next ?? seven, NOW)).toBeUndefined();
  });

  it('are left alone when nothing changed', () => {
    expect(rebased(opened, BEFORE)).toBeUndefined();
    expect(rebased(seven, BEFORE)).toBeUndefined();
  });

  it('clash only where both changed the same to something else', () => {
    const both = { ...NOW, adviceTerm: { weeks: 5 } };
    expect(conflictsOf(seven, valuesOf(both))).toEqual(['advice']);
    const next = rebased(seven, both) ?? seven;
    expect(settingsOf(next)).toMatchObject({ name: 'Gemeente Groningen', adviceTerm: { weeks: 7 } });
    expect(next.revision).toBe(3);
    expect(rebased(next, both)).toBeUndefined();
    expect(conflictsOf(seven, valuesOf({ ...NOW, adviceTerm: { weeks: 7 } }))).toEqual([]);
  });

  it('are at one again when theirs is taken, and clash anew only by what changes after that', () => {
    const both = { ...NOW, adviceTerm: { weeks: 5 } };
    const taken = { ...(rebased(seven, both) ?? seven), advice: valuesOf(both).advice };
    const solved = rebased(taken, both) ?? taken;
    expect(solved.revision).toBe(4);
    expect(settingsOf(rebased(solved, { ...both, revision: 5, adviceTerm: { days: 9 } }) ?? solved)).toMatchObject({
      adviceTerm: { days: 9 },
    });
  });
});
