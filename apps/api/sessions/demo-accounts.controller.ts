import type { Directory } from '#directory';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';

@Controller('demo-accounts')
export class DemoAccountsController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  /** Who can be tried; none when the data folder was not made as a demo. */
  @Get()
  async list() {
    const accounts = await this.directory.demo.accounts();
    return { items: accounts.map(({ id, name, memberships }) => ({ account: id, name, memberships })) };
  }
}
