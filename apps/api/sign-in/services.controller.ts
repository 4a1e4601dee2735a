import { municipalityName, type Directory, type Municipality } from '#directory';
import { described, fields, list, string } from '#schema';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { Describe, READ_PROBLEMS } from '../docs/describe.js';
import { ref } from '#schema';
import { SignInServices } from './services.js';
import type { SignInService } from './settings.js';

export const signInServices = described(
  fields({
    items: list(
      fields({
        service: { ...string, description: 'Sign in at `/aanmelden/{service}`, with a browser.' },
        municipalities: list(fields({ municipality: string, name: string })),
        domains: { ...list(string), description: 'What follows the @ in the mail addresses of its people.' },
      }),
    ),
  }),
  (services: readonly SignInService[], settled: readonly Municipality[]) => {
    const names = new Map(settled.map(({ municipality, name }) => [municipality, name]));
    return {
      items: services.map(({ id, municipalities, domains }) => ({
        service: id,
        municipalities: municipalities.map((code) => ({
          municipality: code,
          name: names.get(code) ?? municipalityName(code) ?? code,
        })),
        domains,
      })),
    };
  },
);

@Controller('sign-in-services')
export class SignInServicesController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly services: SignInServices,
  ) {}

  @Get()
  @Describe({
    id: 'listSignInServices',
    tag: 'sessions',
    summary: 'With whom people of which municipality sign in',
    for: 'anybody',
    answers: { 200: { about: 'In the order in which they were set.', schema: ref('SignInServices') } },
    problems: READ_PROBLEMS,
  })
  async list() {
    const { all } = this.services;
    const codes = all.flatMap(({ municipalities }) => municipalities);
    return signInServices(all, await this.directory.administration.municipalities(codes));
  }
}
