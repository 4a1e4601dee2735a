import { municipalityName, type Directory, type Municipality } from '#directory';
import { described, fields, list, string, yes } from '#schema';
import { Controller, Get, Inject } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { Describe, READ_PROBLEMS } from '../docs/describe.js';
import { ref } from '#schema';
import { OwnSignIn } from '../own-sign-in/own-sign-in.js';
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
    'own?': {
      ...fields({ passkeys: yes }),
      description: 'Whether people sign in with a way of their own too, and that can be a passkey.',
    },
  }),
  (services: readonly SignInService[], settled: readonly Municipality[], own: OwnSignIn) => {
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
      ...(own.origin !== undefined && { own: { passkeys: own.rpId !== undefined } }),
    };
  },
);

@Controller('sign-in-services')
export class SignInServicesController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly services: SignInServices,
    private readonly own: OwnSignIn,
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
    return signInServices(all, await this.directory.administration.municipalities(codes), this.own);
  }
}
