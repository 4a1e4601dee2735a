import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What a file, or what stands in the place of one, begins with: one byte more than may be is read of what is larger. */
export function bytesIn(path: string, most: number): Uint8Array {
  const opened = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most + 1);
    let length = 0;
    for (;;) {
      const read = readSync(opened, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

/** The same; undefined of what is no file, such as a pipe: to open one waits for whoever writes into it. */
export function bytesOfFile(path: string, most: number): Uint8Array | undefined {
  const is = statSync(path);
  return is.isFile() || is.isDirectory() ? bytesIn(path, most) : undefined;
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g;

/** The first name that a part of a JSON text has twice, and where: to read it takes the last, and says nothing of the others. */
export function saidTwice(text: string): { readonly name: string; readonly at: number } | undefined {
  const parts: Set<string>[] = [];
  for (const { 0: token, 1: isName, index: at } of text.matchAll(TOKENS)) {
    if (token === '{') parts.push(new Set());
    else if (token === '}') parts.pop();
    else if (isName !== undefined) {
      const name = JSON.parse(token.slice(0, -isName.length)) as string;
      const names = parts.at(-1);
      if (names?.has(name) === true) return { name, at };
      names?.add(name);
    }
  }
  return undefined;
}
