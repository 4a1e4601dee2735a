import { fileJudge } from '#commands';
import { parentPort } from 'node:worker_threads';
import type { Asked } from './judged-beside.js';

// The thread that judges files: see docs/decisions/0013-bounds.md.
const files = fileJudge();

function answer(asked: Asked) {
  try {
    return { answer: 'read' in asked ? files.read(asked.read) : files.judge(asked.judge) };
  } catch (error) {
    // Whoever asked shows it as what nobody foresaw; the thread goes on.
    return { error };
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
