import { describe, expect, it } from '@jest/globals';
import { saidOver } from './over.js';
import { tooWeakFor } from './strength.js';
import type { SignInService } from './settings.js';

// What Entra ID and Keycloak say, in the shapes of their documentation (2026); with whom it is tried as a whole stands in
// test/api/sign-in.spec.ts and test/browser/sign-in.spec.ts.

const service = (more: Partial<SignInService>): SignInService => ({
  ...{ id: 'x', municipalities: ['gm0014'], domains: [], issuer: 'https://x', clientId: 'doorwerking' },
  ...{ proof: { secret: 'x' }, login: 'sub', scope: 'openid', strength: {}, strengthClaim: 'acr' },
  ...more,
});

describe('Entra ID', () => {
  const said = {
    ...{ ver: '2.0', iss: 'https://login.microsoftonline.com/9122040d-6c67-4c5b-b112-36a304b66dad/v2.0' },
    ...{ sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ', aud: '6cb04018-a3f5-46a7-b995-940c78f5aef3' },
    ...{
      exp: 1536361411,
      iat: 1536274711,
      nbf: 1536274711,
      nonce: '123523',
      aio: 'Df2UVXL1ix!lMCWMSOJBcFatzcGfvFGhjKv8q5g0x',
    },
    ...{ name: 'Eva de Wit', preferred_username: 'eva@groningen.nl', oid: '00000000-0000-0000-66f3-3332eca7ea81' },
    ...{ tid: '9122040d-6c67-4c5b-b112-36a304b66dad', sid: '007e3899-e104-731f-b675-0617c1f2dd72' },
  };
  const set = service({ login: 'oid', strength: { alderman: ['c1'] }, strengthClaim: 'acrs' });

  it.each([
    ['no context', {}, ['alderman']],
    ['another context', { acrs: ['p1', 'urn:user:registersecurityinfo'] }, ['alderman']],
    ['the context that was asked', { acrs: ['p1', 'c1'] }, []],
    // Of version 1 of its tokens, which says nothing of a second step.
    ['acr 1', { acr: '1' }, ['alderman']],
  ])('with %s', (_, more, weak) => {
    expect(tooWeakFor(set, { ...said, ...more })).toEqual(weak);
  });
});

describe('Keycloak', () => {
  const said = {
    ...{
      exp: 1790000300,
      iat: 1790000000,
      auth_time: 1789999990,
      jti: 'onrtac:9f0e1f3a',
      typ: 'ID',
      azp: 'doorwerking',
    },
    ...{ iss: 'https://inloggen.groningen.nl/realms/medewerkers', aud: 'doorwerking', nonce: 'n' },
    ...{ sub: 'f1f4b0a1-2f6e-4c8b-9a57-8b6f4f1f0b11', sid: 'bX3cY2w0T0u1vJm9', at_hash: 'x', acr: '1' },
    ...{ email_verified: false, name: 'Eva de Wit', preferred_username: 'e.dewit' },
  };
  const set = service({ login: 'preferred_username', strength: { alderman: ['2', 'goud'] } });

  it.each([
    ['1', ['alderman']],
    ['0', ['alderman']],
    ['2', []],
    ['goud', []],
    [2, ['alderman']],
  ])('with acr %j', (acr, weak) => {
    expect(tooWeakFor(set, { ...said, acr })).toEqual(weak);
  });

  it('says by itself that a session is over, and which', () => {
    const token = {
      ...{ iat: 1790000000, exp: 1790000120, jti: '46aa3db4-1b0f-4e36-9e1d-2b0a1c7a1a9e', typ: 'Logout' },
      ...{ iss: said.iss, aud: 'doorwerking', sub: said.sub, sid: said.sid },
      events: {
        'http://schemas.openid.net/event/backchannel-logout': {},
        'http://schemas.openid.net/event/backchannel-logout#revoke_offline_access': true,
      },
    };
    expect(saidOver(token)).toEqual({ id: token.jti, subject: said.sub, sid: said.sid });
    expect(saidOver(said)).toBeUndefined();
  });
});
