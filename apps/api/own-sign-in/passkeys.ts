import type { Passkey } from '#directory';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** To what passkeys are bound, as it was set. */
export interface RelyingParty {
  readonly rpId: string;
  readonly origin: string;
}

/** As long as what was begun is kept. */
const TIMEOUT_MS = 600_000;

export const optionsToMake = (
  { rpId }: RelyingParty,
  { handle, name }: { handle: string; name: string },
  known: readonly Pick<Passkey, 'id' | 'transports'>[],
) =>
  generateRegistrationOptions({
    ...{ rpName: 'Doorwerking', rpID: rpId, userName: name, userDisplayName: name, timeout: TIMEOUT_MS },
    userID: new Uint8Array(Buffer.from(handle, 'base64url')),
    // Which make of device it is, is nobody's to know.
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    // Found by the device without a name, and opened by whoever it is: so it is two factors.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** @throws Error of what does not hold. */
export async function madePasskey({ rpId, origin }: RelyingParty, challenge: string, response: object) {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true },
  });
  if (!verified) throw new Error('the registration does not hold');
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
}

export const optionsToSignIn = ({ rpId }: RelyingParty) =>
  generateAuthenticationOptions({ rpID: rpId, userVerification: 'required', timeout: TIMEOUT_MS });

/** How often the passkey says that it was used. @throws Error of what does not hold. */
export async function usedPasskey(
  { rpId, origin }: RelyingParty,
  challenge: string,
  response: object,
  { id, publicKey, counter }: Passkey,
): Promise<number> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true },
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
  });
  if (!verified) throw new Error('the signature does not hold');
  return authenticationInfo.newCounter;
}
