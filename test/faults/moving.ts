import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of SQLite that is open, and where it goes. */
interface Open {
  readonly file: string;
  readonly moved: string;
}

/** With all that is beside it. */
export function moveAll({ file, moved }: Open): void {
  for (const beside of ['', '-wal', '-shm']) renameSync(file + beside, moved + beside);
}

/** What can happen to a file while it is open, and how it is made to happen. */
export const WAYS: readonly (readonly [string, (open: Open) => void])[] = [
  ['moved away', ({ file, moved }) => renameSync(file, moved)],
  ['moved away with all that is beside it', moveAll],
  ['removed', ({ file }) => rmSync(file)],
  [
    'replaced by a copy of itself',
    ({ file, moved }) => {
      copyFileSync(file, moved);
      renameSync(moved, file);
    },
  ],
  [
    'moved away, with an empty file in its place',
    ({ file, moved }) => {
      renameSync(file, moved);
      writeFileSync(file, '');
    },
  ],
  ['robbed of its write-ahead log', ({ file }) => rmSync(`${file}-wal`)],
  ['in a folder that was moved', ({ file }) => renameSync(dirname(file), `${dirname(file)}-moved`)],
];
