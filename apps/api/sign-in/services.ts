import { Injectable } from '@nestjs/common';
import { Provider } from './provider.js';
import type { SignInService } from './settings.js';

/** With whom people sign in, as they were set. */
@Injectable()
export class SignInServices {
  readonly #providers: ReadonlyMap<string, Provider>;
  /** Where people find this server; nothing is asked of a service without it. */
  readonly address: string;

  constructor(services: readonly SignInService[] = [], address = '') {
    this.#providers = new Map(services.map((service) => [service.id, new Provider(service, address)]));
    this.address = address;
  }

  get all(): readonly SignInService[] {
    return [...this.#providers.values()].map(({ service }) => service);
  }

  byId(id: string): Provider | undefined {
    return this.#providers.get(id);
  }
}
