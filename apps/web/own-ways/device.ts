import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What kept a device from doing what it was asked: somebody stopped, or it has a passkey for this already. */
export class NotByDevice extends Error {
  override name = 'NotByDevice';
  readonly why: 'stopped' | 'known';
  constructor(why: 'stopped' | 'known', cause: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

function refusedBy(error: unknown): Error {
  if (!(error instanceof Error)) return new NotByDevice('stopped', error);
  return new NotByDevice(error.name === 'InvalidStateError' ? 'known' : 'stopped', error);
}

/** Has the device make a passkey. Fetched when somebody wants one: few do, and once. @throws NotByDevice */
export async function madeByDevice(options: object) {
  const { startRegistration } = await import('@simplewebauthn/browser');
  try {
    return await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  } catch (error) {
    throw refusedBy(error);
  }
}

/** Has the device show whose passkey it has. @throws NotByDevice */
export async function shownByDevice(options: object) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  try {
    return await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  } catch (error) {
    throw refusedBy(error);
  }
}
