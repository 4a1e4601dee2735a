import { markedAs, partsOf } from '../form/list-text.ts';

/** A point as it stands in a letter, with the council's own number where it is another than its place says. */
export interface LetterPoint {
  readonly text: string;
  readonly number: string;
  /** The heading that it stands under. */
  readonly about: string;
}
export interface Letter {
  readonly points: readonly LetterPoint[];
  /** What is no point, such as whom it is to and who signed it; somebody can take it in after all. */
  readonly leftOut: readonly string[];
}

// To whom, and from whom: what stands before the one and after the other is no advice.
const SALUTATION =
  /^(?:geachte|beste|hooggeachte|weledel|dames en heren|l\.?s\.?\s*,?$|aan (?:het|de) (?:college|gemeenteraad|raad))\b/iu;
const CLOSING = /^(?:(?:met )?(?:vriendelijke|hartelijke|beste) groet|hoogachtend|namens (?:de|het) |groet)/iu;
const MOST_HEADING = 90;

const isHeading = (line: string) => line.length <= MOST_HEADING && !/[.?!;:,]$/u.test(line);

const NAMED = /^(?:aanbeveling|vraag|punt)\s/iu;
const SIGNS: ReadonlySet<string> = new Set('.:()–—-•*·▪');

/** The number in a mark: `Aanbeveling 4b:` is 4b, `(a)` is a, a dash is none. */
function numberIn(mark: string): string {
  const signs = [...mark.replace(NAMED, '')].filter((sign) => sign.trim() !== '');
  const isNumber = (sign: string) => !SIGNS.has(sign);
  const number = signs.slice(signs.findIndex(isNumber), signs.findLastIndex(isNumber) + 1).join('');
  // What looks like a bullet where there is none.
  return number === 'o' ? '' : number;
}

/** A letter of one sign under a number is a part of that: a and b under 3 are 3a and 3b. */
const isLetter = (number: string) => /^[a-z]$/iu.test(number);

interface Reading {
  readonly points: LetterPoint[];
  readonly leftOut: string[];
  about: string;
  /** The last number that is no letter, and what it says where that leads to its parts: "Regel het volgende:". */
  above: string;
  leading: string | undefined;
}

/** Whether a number is that of a part: 2a, 2.1 and 2-b are of 2, and 20 is not. */
const isUnder = (number: string, above: string) =>
  number.startsWith(above) && /^[ .-]?[a-z]|^[.-]\d/iu.test(number.slice(above.length));

function take(reading: Reading, mark: string, rest: string): void {
  const own = numberIn(mark);
  const { above } = reading;
  if (above !== '' && (own === '' || isLetter(own) || isUnder(own, above))) {
    const parent = reading.points.at(-1);
    // What only leads to its parts is what they are about.
    if (parent?.number === above && parent.text.endsWith(':')) {
      reading.points.pop();
      reading.leading = parent.text.slice(0, -1).trim();
    }
    if (isLetter(own) || reading.leading !== undefined) {
      const number = isLetter(own) ? `${above}${own}` : own;
      reading.points.push({ text: rest, number, about: reading.leading ?? reading.about });
      return;
    }
  }
  reading.above = own;
  reading.leading = undefined;
  reading.points.push({ text: rest, number: own, about: reading.about });
}

function goOn(reading: Reading, line: string): void {
  const last = reading.points.pop();
  if (last) reading.points.push({ ...last, text: `${last.text} ${line}`.trim() });
  else reading.leftOut.push(line);
}

/** The numbers are left out where they are those of the places: 1, 2, 3. */
function withOwnNumbers(points: readonly LetterPoint[]): readonly LetterPoint[] {
  const usual = points.every(({ number }, i) => number === '' || number === String(i + 1));
  return usual ? points.map((point) => ({ ...point, number: '' })) : points;
}

/** A letter that was pasted, as points: without whom it is to and who signed, with its own numbers and headings. */
export function letterIn(text: string): Letter {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const salutation = lines.findIndex((line) => SALUTATION.test(line));
  const closing = lines.findIndex((line, i) => i > salutation && CLOSING.test(line));
  const from = salutation + 1;
  const to = closing < 0 ? lines.length : closing;
  const outside = [...lines.slice(0, from), ...lines.slice(to)].filter((line) => line !== '');
  const body = lines.slice(from, to);
  if (!body.some((line) => markedAs(line))) {
    const points = partsOf(body.join('\n')).map((part) => ({ text: part, number: '', about: '' }));
    return { points, leftOut: outside };
  }
  const reading: Reading = { points: [], leftOut: [], about: '', above: '', leading: undefined };
  let afterEmpty = true;
  for (const [i, line] of body.entries()) {
    const marked = markedAs(line);
    const next = body.slice(i + 1).find((other) => other !== '');
    if (marked) take(reading, marked.mark, marked.rest);
    else if (line !== '' && afterEmpty && isHeading(line) && next !== undefined && markedAs(next)) {
      reading.about = line;
      reading.above = '';
    } else if (line !== '' && afterEmpty && reading.points.length > 0 && i > 0) reading.leftOut.push(line);
    else if (line !== '') goOn(reading, line);
    afterEmpty = line === '';
  }
  const points = reading.points.filter((point) => point.text !== '');
  return { points: withOwnNumbers(points), leftOut: [...outside, ...reading.leftOut] };
}
