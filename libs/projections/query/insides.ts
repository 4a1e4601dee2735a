import { bare, INSIDE, LONGEST } from './matcher.js';

/**
 * What an index has of a text to find what stands inside its words: each word once, and of each what is left of it from
 * every letter on. "vergunning" is so found in "parkeervergunningen", by the beginning of one of these.
 */
export function insidesOf(text: string): string {
  const found = new Set<string>();
  for (const word of bare(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (found.has(word)) continue;
    found.add(word);
    if (word.length > LONGEST) continue;
    for (let at = 1; at <= word.length - INSIDE; at++) found.add(word.slice(at));
  }
  return [...found].join(' ');
}

/**
 * One municipality in such an index: no word of a question, which has letters and digits alone, is ever the same.
 */
export const placed = (municipality: string): string => `_${bare(municipality)}`;
