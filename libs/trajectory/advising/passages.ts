import { problem, type Problem } from '#facts';
import { findIn } from '#text';
import type { Facts } from '../facts/index.js';
import type { When } from '../rules/moment.js';
import { knownDraft } from '../rules/rule.js';
import type { Trajectory } from '../state.js';

type Point = Facts['AdviceSubmitted']['recommendations'][number];

/** What a point says of a passage stands in the version that it names, at one place, and stood there by that day. */
export function passageProblems(s: Trajectory, points: readonly Point[], when: When): Problem[] {
  // Of a version that several points are about the text is read once.
  const searches = new Map<number, ReturnType<typeof findIn>>();
  return points.flatMap(({ passage }, i) => {
    if (!passage) return [];
    const { version } = passage;
    const place = `recommendations[${i}].passage`;
    const unknown = knownDraft(s, version, when, `${place}.version`);
    if (unknown) return [unknown];
    const text = s.drafts.findLast((draft) => draft.version === version)?.text;
    if (text === undefined) {
      const message = `van concept ${version} is de tekst hier niet bekend, alleen het bestand: laat de passage weg`;
      return [problem('invalid', message, `${place}.version`)];
    }
    const find = searches.get(version) ?? findIn(text);
    searches.set(version, find);
    const found = find(passage);
    if (found === 'several') {
      const message = `deze woorden staan meer dan eens in concept ${version}: neem meer van de tekst over, of noem het kopje erboven (heading)`;
      return [problem('invalid', message, `${place}.text`)];
    }
    if (found !== 'nowhere') return [];
    const isThere = passage.heading !== undefined && find({ text: passage.text }) !== 'nowhere';
    return [
      isThere
        ? problem('invalid', `deze woorden staan in concept ${version} niet onder dit kopje`, `${place}.heading`)
        : problem('invalid', `deze woorden staan niet in concept ${version}`, `${place}.text`),
    ];
  });
}
