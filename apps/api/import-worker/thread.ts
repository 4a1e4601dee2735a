import { fileJudge } from '#commands';
import { serveRequests } from '../worker/serve-requests.js';
import type { Asked } from './import-worker.js';

// The thread that judges files: see docs/decisions/0013-bounds.md.
const files = fileJudge();

serveRequests((asked: Asked) => ('read' in asked ? files.read(asked.read) : files.judge(asked.judge)));
