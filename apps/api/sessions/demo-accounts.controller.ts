import type { Directory, Person } from '#directory';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { Describe, READ_PROBLEMS } from '../docs/describe.js';
import { described, fields, list, ref, string } from '#schema';
import { membership } from './membership.js';

export const demoAccounts = described(
  fields({ items: list(fields({ account: string, name: string, memberships: list(ref('Membership', membership)) })) }),
  (accounts: readonly Person[]) => ({
    items: accounts.map(({ id, name, memberships }) => ({ account: id, name, memberships })),
  }),
);

@Controller('demo-accounts')
export class DemoAccountsController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe({
    id: 'listDemoAccounts',
    tag: 'sessions',
    summary: 'Who can be tried out; none when the data folder was not made as a demo',
    for: 'anybody',
    answers: { 200: { about: 'The accounts.', schema: ref('DemoAccounts') } },
    problems: READ_PROBLEMS,
  })
  async list() {
    return demoAccounts(await this.directory.demo.accounts());
  }
}
