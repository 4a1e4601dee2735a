// Runs as a process of its own: keeps a file for itself alone until its input ends.
import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(process.argv[2] ?? '');
db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
writeSync(1, 'locked\n');
process.stdin.resume().on('end', () => db.close());
