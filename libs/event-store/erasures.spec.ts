import { describe, expect, it } from '@jest/globals';
import {
  Chains,
  ERASURE,
  leftOf,
  seal,
  signedText,
  verifyStream,
  withoutTextsAt,
  type IsSigned,
  type Link,
  type MovedEvent,
  type NewEvent,
} from '#event-store';

const isSigned: IsSigned = (text, signature) => signature === `signed: ${text}`;

/** Two events and a third, of which the second has something in it that should not be there. */
const log = (salted: boolean) =>
  seal(
    's',
    undefined,
    [{ a: 'een' }, { reason: 'Jansen is ziek', other: 'blijft' }, { a: 'drie' }].map((data, i): NewEvent => {
      return { id: `e${i}`, type: 'X', data, meta: { body: `b${i}`, ...(salted && { salt: `s${i}` }) } };
    }),
  );
const stored = (events: readonly NewEvent[]): MovedEvent[] =>
  events.map((e, revision) => ({ ...e, stream: 's', revision }));

/** A log with a record of an erasure at its end. */
function recorded(events: readonly NewEvent[], places: readonly string[], data: object = {}): NewEvent[] {
  const erasure = { stream: 's', revision: 1, places, left: leftOf(events[1] as NewEvent) };
  const { stream: _, ...says } = erasure;
  const link: Link = { revision: events.length - 1, hash: String(events.at(-1)?.meta['hash']) };
  const record = { ...says, because: 'x', signature: `signed: ${signedText(erasure)}`, ...data };
  return [
    ...events,
    ...seal('s', link, [{ id: `r${events.length}`, type: ERASURE, data: record, meta: { salt: 'r' } }]),
  ];
}

const erase = (events: readonly NewEvent[], places: readonly string[]) =>
  events.map((e, i) => (i === 1 ? withoutTextsAt(e, places) : e));

describe.each([
  ['a salted event', true],
  ['an event from before there were salts', false],
])('a text that is gone from %s', (_, salted) => {
  const before = log(salted);
  const after = erase(before, ['reason']);

  it('leaves the chain whole when that is on record', () => {
    expect(verifyStream(stored(recorded(after, ['reason'])), isSigned)).toEqual({ ok: true });
  });

  it('may be followed by another of the same event', () => {
    const once = recorded(after, ['reason']);
    const twice = recorded(erase(once, ['other']), ['other']);
    expect(verifyStream(stored(twice), isSigned)).toEqual({ ok: true });
    expect(JSON.stringify(twice)).not.toMatch(/Jansen|blijft/);
  });

  it('is missed when it is not on record', () => {
    expect(verifyStream(stored(after), isSigned)).toMatchObject({ ok: false, revision: 1, why: 'erased' });
    expect(verifyStream(stored(recorded(after, ['other'])), isSigned)).toMatchObject({ ok: false, revision: 1 });
  });

  it.each([
    ['nobody signed it', { signature: 'signed: something else' }],
    ['it is of another event', { revision: 0 }],
    ['it is of what did not happen yet', { revision: 3 }],
    ['it says of another rest', { left: 'ff' }],
    ['it is none', { places: 'reason' }],
  ])('is not on record when %s', (_, data) => {
    expect(verifyStream(stored(recorded(after, ['reason'], data)), isSigned)).toMatchObject({ ok: false });
  });

  it('is not hidden by what somebody makes of the rest', () => {
    const [first, second, third] = after as [NewEvent, NewEvent, NewEvent];
    const forged = { ...second, data: { ...(second.data as object), other: 'iets anders' } };
    const record = recorded(after, ['reason']).at(-1) as NewEvent;
    expect(verifyStream(stored([first, forged, third, record]), isSigned)).toMatchObject({ ok: false, revision: 1 });
  });

  it('is found when it stands there again', () => {
    const record = recorded(after, ['reason']).at(-1) as NewEvent;
    expect(verifyStream(stored([...before, record]), isSigned)).toMatchObject({
      ok: false,
      revision: 1,
      why: 'unerased',
    });
  });

  it('is judged at the end where many streams are read at once', () => {
    const chains = new Chains(isSigned);
    for (const event of stored(after)) expect(chains.next(event)).toEqual({ ok: true });
    expect(chains.end()).toMatchObject({ ok: false, stream: 's', revision: 1, why: 'erased' });
  });
});
