import { generateKeyPairSync } from 'node:crypto';

// What Entra ID and Keycloak say of themselves at .well-known/openid-configuration, of which the place is that of a spec:
// the fields and values are those of their documents, as they were published (Entra ID v2.0; Keycloak 26).

const TENANT = '9122040d-6c67-4c5b-b112-36a304b66dad';
export const ENTRA_PATH = `/${TENANT}/v2.0`;

/** Says nothing of PKCE, of `acr_values` or of `claims`, and has no back-channel logout. */
export const entraMetadata = (origin: string, tenant = TENANT) => ({
  token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
  token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
  jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  issuer: `${origin}/${tenant}/v2.0`,
  request_uri_parameter_supported: false,
  userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
  authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
  device_authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/devicecode`,
  http_logout_supported: true,
  frontchannel_logout_supported: true,
  end_session_endpoint: `${origin}/${tenant}/oauth2/v2.0/logout`,
  claims_supported: [
    ...['sub', 'iss', 'cloud_instance_name', 'cloud_instance_host_name', 'cloud_graph_host_name', 'msgraph_host'],
    ...['aud', 'exp', 'iat', 'auth_time', 'acr', 'nonce', 'preferred_username', 'name', 'tid', 'ver', 'at_hash'],
    ...['c_hash', 'email'],
  ],
  kerberos_endpoint: `${origin}/${tenant}/kerberos`,
  tenant_region_scope: 'EU',
  cloud_instance_name: 'microsoftonline.com',
  cloud_graph_host_name: 'graph.windows.net',
  msgraph_host: 'graph.microsoft.com',
  rbac_url: 'https://pas.windows.net',
});

/** Its keys have no `alg`, and say of whom they are. */
export const entraKey = (origin: string) => (jwk: object) => ({
  ...jwk,
  x5t: 'x',
  x5c: [],
  issuer: `${origin}${ENTRA_PATH}`,
});

/** `oid` stays when somebody is called otherwise; no `email` unless that is asked for, no `acr`, no `amr`. */
export const entraClaims = (more: object = {}) => ({
  ...{ ver: '2.0', tid: TENANT, oid: '00000000-0000-0000-66f3-3332eca7ea81', aio: 'Df2UVXL1ix', uti: 'z', rh: '0.A' },
  ...{ name: 'Eva de Wit', preferred_username: 'eva@groningen.example' },
  sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
  ...more,
});

export const KEYCLOAK_PATH = '/realms/medewerkers';
const SIGNING = ['PS384', 'RS384', 'EdDSA', 'ES384', 'HS256', 'HS512', 'ES256', 'RS256', 'HS384', 'ES512', 'PS256'];
const WAYS = ['private_key_jwt', 'client_secret_basic', 'client_secret_post', 'tls_client_auth', 'client_secret_jwt'];

/** Says what it can of levels (`acr`), of signing out by itself, and with whom an answer began (`iss`). */
export function keycloakMetadata(origin: string) {
  const issuer = `${origin}${KEYCLOAK_PATH}`;
  const at = `${issuer}/protocol/openid-connect`;
  return {
    issuer,
    ...{ authorization_endpoint: `${at}/auth`, token_endpoint: `${at}/token`, userinfo_endpoint: `${at}/userinfo` },
    ...{ introspection_endpoint: `${at}/token/introspect`, end_session_endpoint: `${at}/logout` },
    frontchannel_logout_session_supported: true,
    frontchannel_logout_supported: true,
    ...{ jwks_uri: `${at}/certs`, check_session_iframe: `${at}/login-status-iframe.html` },
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    acr_values_supported: ['brons', 'goud'],
    response_types_supported: ['code', 'none', 'id_token', 'token', 'id_token token', 'code id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: SIGNING,
    response_modes_supported: ['query', 'fragment', 'form_post', 'query.jwt', 'fragment.jwt', 'form_post.jwt', 'jwt'],
    token_endpoint_auth_methods_supported: WAYS,
    token_endpoint_auth_signing_alg_values_supported: SIGNING,
    claims_supported: ['aud', 'sub', 'iss', 'auth_time', 'name', 'preferred_username', 'email', 'acr'],
    claim_types_supported: ['normal'],
    claims_parameter_supported: true,
    scopes_supported: ['openid', 'roles', 'offline_access', 'email', 'web-origins', 'acr', 'basic', 'profile'],
    request_parameter_supported: true,
    request_uri_parameter_supported: true,
    require_request_uri_registration: true,
    code_challenge_methods_supported: ['plain', 'S256'],
    tls_client_certificate_bound_access_tokens: true,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    require_pushed_authorization_requests: false,
    authorization_response_iss_parameter_supported: true,
  };
}

/** Among its keys is one for what is sent to it in secret, under another name. */
export const keycloakOtherKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ format: 'jwk' }),
  ...{ kid: 'enc', use: 'enc', alg: 'RSA-OAEP' },
});

export const keycloakClaims = (more: object = {}) => ({
  ...{ jti: 'onrtac:9f0e1f3a', typ: 'ID', azp: 'doorwerking', sid: 'bX3cY2w0T0u1vJm9', at_hash: 'x' },
  ...{ sub: 'f1f4b0a1-2f6e-4c8b-9a57-8b6f4f1f0b11', email_verified: false, acr: 'brons' },
  ...{ name: 'Eva de Wit', preferred_username: 'e.dewit', given_name: 'Eva', family_name: 'de Wit' },
  realm_access: { roles: ['administrator', 'offline_access', 'uma_authorization', 'default-roles-medewerkers'] },
  resource_access: { account: { roles: ['manage-account', 'view-profile'] } },
  ...more,
});
