import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDirectory, type Directory, type WholeDraft } from '#directory';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absorbed, chosen, settled, unsaved, type Base, type Choice, type Conflicts, type Kept } from './kept.ts';
import type { Content } from './merge.ts';

// Writers of one draft, by the functions of the page and on the tables of the server, in whatever order and with
// answers that get lost: every word that somebody typed, and nobody took away who had seen it, stands somewhere.

const PARTS = ['p1', 'p2', 'p3'];
const never = () => false;

let folder: string;
let directory: Directory;
let runs = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
  directory = await openDirectory({
    file: join(folder, 'directory.sqlite'),
    now: () => new Date('2026-03-01T12:00:00Z'),
  });
  await directory.add(
    ['w0', 'w1', 'w2'].map((id) => ({
      id,
      name: id,
      memberships: [{ role: 'council', municipality: 'gm0000', council: 'asd' }],
    })),
  );
});
afterAll(async () => {
  await directory.close();
  rmSync(folder, { recursive: true });
});

const textIn = (content: Content): string => (content as { readonly text?: string } | undefined)?.text ?? '';
const wordsIn = (text: string): string[] => text.split(/\s/).filter((word) => word !== '');

/** All words ever typed, and those that somebody took away who saw them. */
interface Words {
  readonly typed: Set<string>;
  readonly dropped: Set<string>;
}

class Writer {
  #base: Base = new Map();
  #conflicts: Conflicts = new Map();
  #tried = new Map<string, Content>();
  readonly #mine = new Map<string, Content>();
  constructor(
    readonly id: string,
    readonly draft: string,
    readonly words: Words,
  ) {}

  get standing(): readonly Content[] {
    return [...this.#mine.values()];
  }
  get isDone(): boolean {
    return this.#conflicts.size === 0 && this.#left().length === 0;
  }

  type(part: string, word: string, at: number): void {
    const before = wordsIn(textIn(this.#mine.get(part)));
    const place = at % (before.length + 1);
    this.words.typed.add(word);
    this.#mine.set(part, { text: [...before.slice(0, place), word, ...before.slice(place)].join(' ') });
  }
  strike(part: string, at: number): void {
    const before = wordsIn(textIn(this.#mine.get(part)));
    const [word] = before.splice(at % Math.max(before.length, 1), 1);
    if (word === undefined) return;
    this.words.dropped.add(word);
    this.#mine.set(part, { text: before.join(' ') });
  }
  remove(part: string): void {
    for (const word of wordsIn(textIn(this.#mine.get(part)))) this.words.dropped.add(word);
    this.#mine.delete(part);
  }

  async look(): Promise<void> {
    this.#take((await directory.adviceDrafts.find(this.draft)) as WholeDraft);
  }
  #take(read: WholeDraft): void {
    const told = absorbed(this.#base, this.#mine, read, never, this.#tried);
    this.#base = told.base;
    this.#conflicts = told.conflicts;
    for (const [part, content] of told.changed) {
      if (content === undefined) this.#mine.delete(part);
      else this.#mine.set(part, content);
    }
  }
  #left = () => unsaved(this.#base, this.#mine, this.#conflicts, never, false);

  /** @param isHeard false when what was answered never comes. */
  async save(isHeard: boolean): Promise<void> {
    for (const part of this.#left()) {
      const content = this.#mine.get(part);
      const revision = this.#base.get(part)?.revision ?? 0;
      const { adviceDrafts } = directory;
      const written =
        content === undefined
          ? await adviceDrafts.remove(this.draft, part, revision)
          : await adviceDrafts.put(this.draft, part, { content, by: this.id }, revision);
      if (!isHeard) {
        this.#tried.set(part, content);
        return;
      }
      if (!written.ok) {
        await this.look();
        return;
      }
      const rest = [...this.#base].filter(([name]) => name !== part);
      const kept: [string, Kept][] = content === undefined ? [] : [[part, { content, revision: written.revision }]];
      this.#base = new Map([...rest, ...kept]);
    }
  }

  async choose(as: Choice): Promise<void> {
    const [part, conflict] = [...this.#conflicts][0] ?? [];
    if (part === undefined || !conflict) return;
    const mine = this.#mine.get(part);
    const found = chosen(part, conflict, mine, as) ?? chosen(part, conflict, mine, 'mine');
    if (found?.left !== undefined)
      await directory.adviceDrafts.comment(this.draft, { text: found.left, by: this.id, part });
    // Who takes what another wrote, lets go of their own.
    if (as === 'theirs') {
      const theirs = new Set(wordsIn(textIn(conflict.theirs)));
      for (const word of wordsIn(textIn(mine))) if (!theirs.has(word)) this.words.dropped.add(word);
    }
    ({ base: this.#base, conflicts: this.#conflicts } = settled(this.#base, this.#conflicts, part));
    if (found?.content === undefined) this.#mine.delete(part);
    else this.#mine.set(part, found.content);
  }
}

const step = fc.record({
  who: fc.nat(2),
  does: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ as: fc.constant('type' as const), part: fc.constantFrom(...PARTS), at: fc.nat(9) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ as: fc.constant('strike' as const), part: fc.constantFrom(...PARTS), at: fc.nat(9) }),
    },
    { weight: 1, arbitrary: fc.record({ as: fc.constant('remove' as const), part: fc.constantFrom(...PARTS) }) },
    { weight: 4, arbitrary: fc.record({ as: fc.constant('save' as const), isHeard: fc.boolean() }) },
    { weight: 3, arbitrary: fc.constant({ as: 'look' as const }) },
    {
      weight: 3,
      arbitrary: fc.record({
        as: fc.constant('choose' as const),
        which: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
      }),
    },
  ),
});

it('loses no word that somebody typed, whatever they do at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const begun = await directory.adviceDrafts.begin({
        trajectory: `t${runs++}`,
        municipality: 'gm0000',
        council: 'asd',
      });
      const words: Words = { typed: new Set(), dropped: new Set() };
      const writers = ['w0', 'w1', 'w2'].map((id) => new Writer(id, begun?.id ?? '', words));
      for (const [n, { who, does }] of steps.entries()) {
        const writer = writers[who] as Writer;
        if (does.as === 'type') writer.type(does.part, `woord${n}`, does.at);
        else if (does.as === 'strike') writer.strike(does.part, does.at);
        else if (does.as === 'remove') writer.remove(does.part);
        else if (does.as === 'save') await writer.save(does.isHeard);
        else if (does.as === 'look') await writer.look();
        else await writer.choose(does.which);
      }
      for (let round = 0; round < 20 && !writers.every(({ isDone }) => isDone); round++)
        for (const writer of writers) {
          await writer.look();
          await writer.choose('both');
          await writer.save(true);
        }
      for (const writer of writers) await writer.look();
      expect(writers.every(({ isDone }) => isDone)).toBe(true);
      const draft = (await directory.adviceDrafts.find(begun?.id ?? '')) as WholeDraft;
      const stands = draft.parts.map(({ content }) => textIn(content));
      const there = new Set([...stands, ...draft.comments.map(({ text }) => text)].flatMap(wordsIn));
      expect([...words.typed].filter((word) => !there.has(word) && !words.dropped.has(word))).toEqual([]);
      // And all of them see the same.
      for (const { standing } of writers)
        expect(standing.map(textIn).filter(Boolean).toSorted()).toEqual(stands.filter(Boolean).toSorted());
    }),
    { numRuns: 100 },
  );
});
