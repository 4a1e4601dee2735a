import type { Directory } from '#directory';
import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';

// What acts without being a person.
const NOT_PEOPLE: Readonly<Record<string, string>> = { clock: 'de klok', import: 'ingelezen dossier' };
const IDS = ['actor', 'contact', 'portfolioHolder'];

/** The ids of people in an answer, wherever they stand in it. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, v]) =>
    typeof v === 'string' ? (IDS.includes(name) ? [v] : []) : idsIn(v),
  );
}

/** Puts the names to what is answered; they stand nowhere but in the directory, so whoever is erased has none. */
@Injectable()
export class People {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  /** The answer, with beside it the names of the people that it speaks of, by their ids. */
  async named(answer: unknown): Promise<unknown> {
    const ids = [...new Set(idsIn(answer))];
    if (ids.length === 0) return answer;
    const names = await this.directory.names(ids.filter((id) => !(id in NOT_PEOPLE)));
    const people = Object.fromEntries(ids.map((id) => [id, NOT_PEOPLE[id] ?? names.get(id) ?? '']));
    return { ...(answer as object), people };
  }
}
