import type { Directory } from '#directory';
import { StoreError, type EventStore } from '#event-store';
import { Views } from '#projections';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY, STORE } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { fields, oneOf, ref, type Of } from '#schema';
import { Refusal } from '../http/refusal.js';
import { CurrentLogStatus } from '../projection-worker/log-status.js';

const LONGEST_MS = 2_000;

/** What asks this wants to know it now: a store that tries for longer is not ready. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new StoreError('store-unreachable', `no answer within ${LONGEST_MS} ms`);
    timer = setTimeout(() => reject(error), LONGEST_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const health = fields({ status: oneOf(['live', 'ready']) });

@Controller('health')
export class HealthController {
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly views: Views,
    private readonly logStatus: CurrentLogStatus,
  ) {}

  @Get('live')
  @Describe({
    id: 'isLive',
    tag: 'health',
    summary: 'The process answers; whether it can do its work is another question',
    for: 'anybody',
    answers: { 200: { about: 'It answers.', schema: ref('Health') } },
    problems: [],
  })
  live(): Of<typeof health> {
    return { status: 'live' };
  }

  @Get('log')
  @Describe({
    id: 'logStanding',
    tag: 'health',
    summary: 'Whether the log is what was recorded and signed, as it was found when all of it was checked last',
    description:
      'It is checked in the background, at the start and each day. A broken log is no reason not to serve: it is told here, in the metrics and in the log.',
    for: 'anybody',
    answers: { 200: { about: 'How it stands.', schema: ref('LogStanding') } },
    problems: [],
  })
  log() {
    return this.logStatus.now;
  }

  @Get('ready')
  @Describe({
    id: 'isReady',
    tag: 'health',
    summary: 'Whether it can do its work now; if not, the problem says why',
    for: 'anybody',
    answers: { 200: { about: 'It can.', schema: ref('Health') } },
    problems: [
      'not-ready',
      'store-locked',
      'store-damaged',
      'store-moved',
      'store-io',
      'store-closed',
      'store-denied',
      'store-unreachable',
      'database-unavailable',
    ],
  })
  async ready(): Promise<Of<typeof health>> {
    await inTime(this.store.head());
    await this.directory.demo.state();
    const { ready, missing, stopped, progress } = this.views.status();
    if (ready) return { status: 'ready' };
    const [broken] = stopped;
    if (broken) {
      throw new Refusal('not-ready', `het overzicht ${broken.view} stopte bij ${broken.stream}@${broken.revision}`);
    }
    const far = progress ? ` (${progress.events} van ${progress.total ?? '?'} gebeurtenissen)` : '';
    throw new Refusal('not-ready', `deze overzichten worden opgebouwd: ${missing.join(', ')}${far}`);
  }
}
