import type { SignInService } from '../../api/answers.ts';

/** Where somebody signs in, and goes on to afterwards. */
export const addressOf = (service: string, back: string | undefined): string =>
  `/aanmelden/${service}${back === undefined ? '' : `?${new URLSearchParams({ terug: back }).toString()}`}`;

/** With whom somebody signs in who has this mail address: by what follows the @, or what that is a part of. */
export function serviceOf(services: readonly SignInService[], mail: string): string | undefined {
  const [, domain = ''] = /^[^@\s]+@([^@\s]+)$/.exec(mail.trim().toLowerCase()) ?? [];
  return services.find(({ domains }) => domains.some((one) => domain === one || domain.endsWith(`.${one}`)))?.service;
}
