import type { Dice } from './dice.js';
import type { Answer } from './send.js';

// By the name of the field: what it names, and under which name that is asked for.
const NAMES: Readonly<Record<string, string>> = {
  dossier: 'dossier',
  trajectory: 'dossier',
  council: 'council',
  by: 'council',
  authority: 'authority',
  recommendation: 'recommendation',
  recommendations: 'recommendation',
  advice: 'advice',
  advices: 'advice',
  request: 'request',
  requests: 'request',
  finding: 'finding',
  findings: 'finding',
  commitment: 'commitment',
  commitments: 'commitment',
  councils: 'council',
  authorities: 'authority',
  portfolio: 'portfolio',
  flags: 'flag',
  flag: 'flag',
};
export const nameOf = (field: string) => NAMES[field];

const KEPT = 60;
const LOOKED_AT = 3_000;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What the answers named until now; what is asked next is asked of that. */
export class Known {
  readonly #names = new Map<string, string[]>();
  /** The dossiers that were opened here, and with what, the oldest first. */
  readonly opened: { id: string; by: string }[] = [];
  readonly #marks = new Map<string, string>();

  constructor(private readonly dice: Dice) {}

  add(kind: string, name: string): void {
    const known = this.#names.get(kind) ?? [];
    if (known.includes(name)) return;
    this.#names.set(kind, [...known.slice(known.length >= KEPT ? 1 : 0), name]);
  }

  one(kind: string): string | undefined {
    const known = this.#names.get(kind);
    return known && this.dice.one(known);
  }

  /** An ETag, a Position or a cursor, of what somebody was answered. */
  mark(kind: 'etag' | 'position' | 'next', of: string): string | undefined {
    return this.#marks.get(`${kind} ${of}`);
  }

  learn(who: string, operation: string, dossier: string | undefined, { status, headers, body }: Answer): void {
    if (status >= 300) return;
    const { etag, position } = headers;
    if (etag !== undefined && dossier !== undefined) this.#marks.set(`etag ${dossier}`, etag);
    if (typeof position === 'string') this.#marks.set(`position ${who}`, position);
    if (!isFields(body)) return;
    const { next, trajectory, id } = body;
    if (typeof next === 'string') this.#marks.set(`next ${operation}`, next);
    if (operation === 'addMember' && typeof id === 'string') this.add('person', id);
    if (operation === 'TrajectoryOpened' && typeof trajectory === 'string') {
      this.opened.push({ id: trajectory, by: who });
      if (this.opened.length > KEPT) this.opened.shift();
    }
    this.#walk(body);
  }

  /** Not to its end: what is long says the same over and over. */
  #walk(whole: Fields): void {
    const left: [kind: string | undefined, value: unknown][] = [[undefined, whole]];
    for (let i = 0; i < left.length && i < LOOKED_AT; i++) {
      const [kind, value] = left[i] ?? [];
      if (typeof value === 'string' && kind !== undefined && value.length <= 100) this.add(kind, value);
      if (!isFields(value)) continue;
      for (const [name, inner] of Object.entries(value)) {
        const within = Array.isArray(value) || name === 'id' ? kind : nameOf(name);
        left.push([within, inner]);
      }
    }
  }
}
