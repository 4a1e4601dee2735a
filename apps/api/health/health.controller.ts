import type { Directory } from '#directory';
import type { EventStore } from '#event-store';
import { Views } from '#projections';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY, STORE } from '../adapters.js';
import { Refusal } from '../http/refusal.js';

@Controller('health')
export class HealthController {
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly views: Views,
  ) {}

  /** The process answers; whether it can do its work is another question. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Whether it can do its work now. If not, the problem says why. */
  @Get('ready')
  async ready() {
    await this.store.head();
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
