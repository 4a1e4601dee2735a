import { fileJudge } from '#commands';
import { answering } from '../beside/answering.js';
import type { Asked } from './judged-beside.js';

// The thread that judges files: see docs/decisions/0013-bounds.md.
const files = fileJudge();

answering((asked: Asked) => ('read' in asked ? files.read(asked.read) : files.judge(asked.judge)));
