export interface Inserted {
  readonly value: string;
  /** Where the caret stands then: behind what was put in. */
  readonly caret: number;
}

const isApart = (sign: string | undefined) => sign === undefined || /\s/.test(sign);

/** A text put into another where the caret stands, or behind it all: apart from what stands beside it, over nothing. */
export function inserted(value: string, caret: number | undefined, text: string): Inserted {
  if (value.trim() === '') return { value: text, caret: text.length };
  const at = Math.min(caret ?? value.length, value.length);
  const [before, after] = [value.slice(0, at), value.slice(at)];
  const begin = `${before}${isApart(before.at(-1)) ? '' : ' '}${text}`;
  return { value: `${begin}${isApart(after[0]) ? '' : ' '}${after}`, caret: begin.length };
}
