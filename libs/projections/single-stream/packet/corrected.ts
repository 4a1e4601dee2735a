import { formatNl, isPartialDate } from '#calendar';
import type { Block, Part } from '#paper';
import { HAPPENED } from '#vocabulary';
import { part, said, type Told } from './lines.js';

type Entry = NonNullable<Told['trajectory']['corrected']>[number];

// An id, a word of a list or a day that was reckoned is nothing to read.
const isCode = (text: string) => /^[a-z][\w.-]*$/.test(text) || isPartialDate(text);

/** The texts that stood there, wherever in a fact. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isCode(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function correctionBlocks({ type, date, data, wasRecorded, corrections = [] }: Entry): Block[] {
  if (!wasRecorded) return [];
  const now = new Set(textsIn(data));
  const first = textsIn(wasRecorded.data).filter((text) => !now.has(text));
  const moved = wasRecorded.date === date ? [] : [`de datum ${formatNl(wasRecorded.date)}`];
  const stood = [...moved, ...first.map((text) => `“${text}”`)];
  const name = HAPPENED[type];
  return [
    ...corrections.flatMap(({ date: on, because }) =>
      said(
        `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${formatNl(date)}`,
        `Verbeterd op ${formatNl(on)}: ${because}`,
      ),
    ),
    ...said('Er stond eerst', stood.join('; ')),
  ];
}

/** What was recorded otherwise first, and is told here as it truly was. */
export function correctedIn({ trajectory: { corrected = [] } }: Told): Part[] {
  const blocks = corrected.flatMap(correctionBlocks);
  return blocks.length === 0 ? [] : [part(1, 'verbeterd', 'Wat later is verbeterd', blocks)];
}
