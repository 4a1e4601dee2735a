import type { Directory } from '#directory';
import type { EventStore } from '#event-store';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY, STORE } from '../adapters.js';

@Controller('health')
export class HealthController {
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(DIRECTORY) private readonly directory: Directory,
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
    return { status: 'ready' };
  }
}
