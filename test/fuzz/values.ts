import fc from 'fast-check';
import { anyText } from '../any-text.js';
import type { Dice } from './dice.js';
import type { Sent } from './document.js';
import { nameOf, type Known } from './known.js';

const SAID = [
  'Dat is te duur.',
  'Zie punt 3 van de bijlage.',
  'De balie werkt sinds maart zo.',
  'Omdat het anders niet past bij de begroting.',
  'Kort de wachttijd in voor wie hulp vraagt.',
];
const WORD = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 3, maxLength: 12 });

const day = (dice: Dice) => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `20${two(24 + dice.below(3))}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
};
const later = (dice: Dice) => `2027-0${1 + dice.below(9)}-1${dice.below(9)}`;

export interface Making {
  readonly dice: Dice;
  readonly known: Known;
  readonly schemas: Readonly<Record<string, Sent>>;
  /** Fields whose value is settled: what the state of the dossier asks. */
  readonly settled?: Readonly<Record<string, unknown>>;
}

// An id is of what is new, wherever it stands in it.
const isSettled = ({ settled = {} }: Making, field: string, within: string) =>
  Object.hasOwn(settled, field) && (within === '' || field !== 'id');

/** What a field would hold when somebody at work filled it in; undefined where its schema says enough. */
function meant({ dice, known }: Making, field: string, within: string): unknown {
  if (field === 'id') return `${within.slice(0, 3) || 'n'}-${dice.of(WORD)}`;
  if (field === 'municipality') return 'gm0000';
  if (field === 'until' || field === 'dueOn') return later(dice);
  const kind = nameOf(field);
  return kind === undefined || dice.rarely(10) ? undefined : known.one(kind);
}

/** A value that its schema allows. */
export function valid(making: Making, given: Sent, field = '', within = ''): unknown {
  const { dice, schemas } = making;
  if (isSettled(making, field, within)) return making.settled?.[field];
  const schema = given.$ref === undefined ? given : (schemas[given.$ref.split('/').at(-1) ?? ''] ?? {});
  const { type, oneOf, enum: of, properties, items } = schema;
  if (oneOf) return valid(making, dice.one(oneOf), field, within);
  if (properties) return fields(making, schema, field);
  if (items) {
    const length = Math.max(schema.minItems ?? 0, dice.below(4));
    return Array.from({ length }, () => valid(making, items, '', field));
  }
  if (of) return dice.one(of);
  const said = field === '' ? nameOf(within) && making.known.one(nameOf(within) ?? '') : meant(making, field, within);
  if (said !== undefined) return said;
  switch (type) {
    case 'boolean':
      return dice.rarely(2);
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + dice.below(Math.min(20, (schema.maximum ?? 20) - (schema.minimum ?? 0) + 1));
    default:
      return text(making, schema);
  }
}

function text({ dice }: Making, { format, pattern = '', maxLength = 300 }: Sent): string {
  if (format === 'date' || pattern.includes('d{4}(-')) return day(dice);
  if (pattern.startsWith('^gm')) return dice.one(['gm0000', 'gm0014', 'gm9999']);
  if (pattern.startsWith('^[\\p{L}')) return dice.of(WORD);
  if (pattern.startsWith('^[a-z]')) return 'voorbeeld-theme';
  return dice.one(SAID).slice(0, maxLength);
}

function fields(making: Making, { properties = {}, required = [] }: Sent, within: string): Record<string, unknown> {
  const { dice, settled = {} } = making;
  const asked = Object.entries(properties).filter(
    ([name]) => required.includes(name) || Object.hasOwn(settled, name) || (name !== 'date' && dice.rarely(3)),
  );
  return Object.fromEntries(asked.map(([name, schema]) => [name, valid(making, schema, name, within)]));
}

// Each of these stopped or fooled some program once.
const ODD: readonly unknown[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\u202Egnirts', '\uD800', '\uDC00x', '\u200B', '\u2028', '\uFEFF', 'ı', 'ﬀ', 'Å'],
  ...[
    "'",
    '"',
    '`',
    '"*',
    "' OR 1=1 --",
    '" OR internal:x',
    'x* NEAR(',
    '%',
    '_',
    '\\',
    '/',
    '..',
    '../..',
    '/etc/passwd',
  ],
  ...['{{7*7}}', '${7*7}', '<script>alert(1)</script>', '</title>', '&nbsp;', '=1+1', '@SUM(A1)', '\r\nX-Odd: 1', '\n'],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'null',
    'undefined',
    'true',
    'NaN',
  ],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '2026-13-01', '2026-1-1', '10000-01-01', '-0001-01-01', '2026-W01'],
  ...['gm0000\u0000', 'gm00000', 'GM0000', 'import', 'clock', 'anyone', '9'.repeat(400), '1e999', '0x10', '١٢٣'],
  ...['👩‍👩‍👧', 'Ⓜ️', 'e' + '\u0301'.repeat(500), 'nvt nvt', 'ххх', '𓁁', '"\\', '$.a', "json('", '[object Object]'],
  ...[null, true, false, 0, -0, -1, 1.5, 1e21, 1e308, 2 ** 53, -(2 ** 31), [], {}, [[]], [null], { id: {} }],
  { __proto: 1, constructor: { prototype: 1 } },
];

/** A value that nobody at work would send. */
export function odd(dice: Dice): unknown {
  switch (dice.below(8)) {
    case 0:
      return dice.of(anyText({ maxLength: 40 }));
    case 1:
      return dice.of(fc.jsonValue({ maxDepth: 3 }));
    case 2:
      return dice.one(['a', '\u0301', '{', '"', '<', ' ', '👍', '\n']).repeat(dice.one([300, 2_001, 20_001]));
    default:
      return dice.one(ODD);
  }
}

export const oddText = (dice: Dice): string => {
  const value = odd(dice);
  return typeof value === 'string' ? value : JSON.stringify(value);
};
