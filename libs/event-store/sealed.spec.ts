import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { BODY, canonical, ERASED_TEXT, seal, textsOf, verifyStream, withoutTextsAt, type NewEvent } from '#event-store';
import { anyText } from '../../test/any-text.js';

const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    anyText(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const data = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), json, { minKeys: 1, maxKeys: 5 });
const event = (salted: boolean) =>
  fc.record({ data, id: fc.uuid(), salt: fc.uuid() }).map(({ id, data, salt }): NewEvent => {
    return { id, type: 'X', data, meta: { actor: 'a', body: `said ${id}`, ...(salted && { salt }) } };
  });
const stream = (salted: boolean) =>
  fc.uniqueArray(event(salted), { minLength: 1, maxLength: 4, selector: ({ id }) => id });

const stored = (events: readonly NewEvent[]) => events.map((e, revision) => ({ ...e, stream: 's', revision }));
const sealed = (events: readonly NewEvent[]) => stored(seal('s', undefined, events));
/** Sealed again, each has the hash that it has. */
const isWhole = (events: readonly NewEvent[]) =>
  seal('s', undefined, events).every(({ meta }, i) => meta['hash'] === events[i]?.meta['hash']);
const meta = (e: NewEvent | undefined) => e?.meta as Record<string, Record<string, string>>;

describe('an event that is sealed with a salt', () => {
  it('is whole as it was sealed, and not with another text anywhere', () => {
    fc.assert(
      fc.property(stream(true), fc.nat(), fc.nat(), fc.string(), (events, which, where, other) => {
        const all = sealed(events);
        expect(verifyStream(all)).toEqual({ ok: true });
        const i = which % all.length;
        const texts = [...textsOf(all[i]?.data)];
        const [place = '', text = ''] = texts[where % Math.max(texts.length, 1)] ?? [];
        fc.pre(texts.length > 0 && text !== other);
        const put = (value: unknown, at = ''): unknown => {
          if (typeof value === 'string') return at === place ? other : value;
          if (Array.isArray(value)) return value.map((v, n) => put(v, `${at}[${n}]`));
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, put(v, at === '' ? k : `${at}.${k}`)]));
        };
        const changed = all.map((e, n) => (n === i ? { ...e, data: put(e.data) } : e));
        expect(verifyStream(changed)).toMatchObject({ ok: false, revision: i, why: 'changed' });
      }),
    );
  });

  it('keeps its hash when texts are erased, and then nothing of them is left', () => {
    fc.assert(
      fc.property(stream(true), fc.nat(), fc.infiniteStream(fc.boolean()), (events, which, chosen) => {
        const all = sealed(events);
        const i = which % all.length;
        const texts = textsOf(all[i]?.data);
        const places = [...texts.keys()].filter(() => chosen.next().value);
        const left = all.map((e, n) => (n === i ? withoutTextsAt(e, places) : e));
        expect(isWhole(left)).toBe(true);
        for (const [place, text] of textsOf(left[i]?.data)) {
          expect(text).toBe(places.includes(place) ? ERASED_TEXT : texts.get(place));
        }
        expect(meta(left[i])['salt']).toBeUndefined();
        expect(Object.keys(meta(left[i])['salts'] ?? {}).sort()).toEqual(
          [...texts.keys()].filter((place) => !places.includes(place)).sort(),
        );
        expect(meta(left[i])['body']).toBeUndefined();
        expect(Object.keys(meta(left[i])['erased'] ?? {}).sort()).toEqual([...new Set([...places, BODY])].sort());
      }),
    );
  });

  it('can be erased in several turns, each of which leaves what one turn would have left', () => {
    const [one] = sealed([
      { id: 'i', type: 'X', data: { a: 'one', b: ['two', 'three'] }, meta: { body: 'b', salt: 's' } },
    ]);
    if (!one) throw new Error('an event');
    expect(withoutTextsAt(withoutTextsAt(one, ['a']), ['b[1]'])).toEqual(withoutTextsAt(one, ['a', 'b[1]']));
  });

  it('does not give a text away to somebody who guesses it, once it is erased', () => {
    const [one] = sealed([{ id: 'i', type: 'X', data: { a: 'Jansen', b: 'x' }, meta: { body: 'b', salt: 'secret' } }]);
    const left = JSON.stringify(one && withoutTextsAt(one, ['a']));
    const known = [...left.matchAll(/"([^"]{1,80})"/g)].map(([, text]) => text);
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const guesses = known.flatMap((salt) => [
      sha(`${salt}\n"Jansen"`),
      sha(`${sha(`${salt}\na`).slice(0, 32)}\n"Jansen"`),
    ]);
    expect(left).not.toContain('Jansen');
    expect(guesses.filter((guess) => left.includes(guess))).toEqual([]);
  });

  it.each([
    ['other words in the place of the text', (e: NewEvent) => ({ ...e, data: { a: 'Iets anders', b: 'x' } })],
    ['another digest', (e: NewEvent) => ({ ...e, meta: { ...e.meta, erased: { ...meta(e)['erased'], a: 'ff' } } })],
    ['no digest', (e: NewEvent) => ({ ...e, meta: { ...e.meta, erased: {} } })],
    ['a command again', (e: NewEvent) => ({ ...e, meta: { ...e.meta, body: 'b' } })],
    ['another salt', (e: NewEvent) => ({ ...e, meta: { ...e.meta, salts: { b: 'ff' } } })],
  ])('is broken with %s', (_, change) => {
    const [one] = sealed([{ id: 'i', type: 'X', data: { a: 'Jansen', b: 'x' }, meta: { body: 'b', salt: 's' } }]);
    if (!one) throw new Error('an event');
    const left = withoutTextsAt(one, ['a']);
    expect(isWhole([left])).toBe(true);
    expect(isWhole([{ ...left, ...change(left) }])).toBe(false);
  });
});

describe('an event from before there were salts', () => {
  it('has the hash that it always had', () => {
    fc.assert(
      fc.property(event(false), (plain) => {
        const { id, type, data, meta } = plain;
        const content = canonical({ stream: 's', revision: 0, id, type, data, meta });
        const hash = createHash('sha256').update(`\n${content}`).digest('hex');
        expect(seal('s', undefined, [plain])[0]?.meta['hash']).toBe(hash);
      }),
    );
  });

  it('does not pass for one when the salt of another is taken away', () => {
    const [one] = sealed([{ id: 'i', type: 'X', data: { a: 'b' }, meta: { body: 'b', salt: 's' } }]);
    const { salt: _, ...plain } = one?.meta ?? {};
    expect(verifyStream([{ ...(one as NewEvent), stream: 's', revision: 0, meta: plain }])).toMatchObject({
      ok: false,
    });
  });
});
