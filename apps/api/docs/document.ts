import { group } from '#projections';
import type { Schema } from '#schema';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { imported } from '../facts/imports.controller.js';
import { health } from '../health/health.controller.js';
import { problemSchema } from '../http/problem.js';
import { logStatus } from '../projection-worker/log-status.js';
import { demoAccounts } from '../sessions/demo-accounts.controller.js';
import { membership, sessionMembership } from '../sessions/membership.js';
import { signInServices } from '../sign-in/services.controller.js';
import { newSession, signedOut, signIn } from '../sessions/sessions.controller.js';
import { currentSession } from '../sessions/shown-session.js';
import { COOKIE } from '../http/sender.js';
import { ownSignInSchemas } from './schemas/own-sign-in.js';
import { API_VERSION } from '../http/version.js';
import { LISTS } from '../reading/lists.js';
import { namesById, withNames } from '../reading/people.js';
import { TRAJECTORY_RESOURCES, type TrajectoryResource } from '../reading/trajectory-resources.js';
import { schemaName, tellDescriptions } from './describe.js';
import { draftSchemas } from './schemas/drafts.js';
import { administrationSchemas } from './schemas/administration.js';
import { batchSchemas, factSchemas, recordedSchemas } from './schemas/facts.js';

const ABOUT = `Follows the advice of councils to Dutch municipalities from first draft to visible influence.

Every fact has a noun under its trajectory: what happened is posted there, with the date on which it happened.
Everything that can be looked at is derived from those facts. Who signed in sees more; anybody sees what is published.

A refusal names its rule by a stable code and says in plain Dutch what is missing. Send an \`Idempotency-Key\` to be able
to send a command again, and \`If-Match\` to be sure that nobody was first. Lists go on at \`next\`.`;

const TAGS = {
  facts: 'What happened, posted by whoever may say so.',
  drafts: 'What a council writes together until it is sent; of no history, and for nobody else.',
  dossiers: 'One dossier, told from its history, as of any day.',
  views: 'What goes over dossiers.',
  administration: 'What a municipality sets for itself.',
  sessions: 'Who is asking.',
  checkpoints: 'What anybody may keep of the log, to see later that nothing was altered.',
  health: 'For whoever keeps it running.',
};

const named = (schemas: Readonly<Record<string, Schema>>) =>
  Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [schemaName(id), schema]));

// What is counted speaks of nobody.
const isPage = ({ properties }: Schema) => properties?.['items'] !== undefined;

const answerOf = ({ named: isNamed, view }: TrajectoryResource): Schema =>
  isNamed ? withNames(view.schema) : view.schema;

/** What several resources answer with, by the name that the description has for it. */
const shared: Readonly<Record<string, Schema>> = {
  Problem: problemSchema,
  People: namesById,
  Imported: imported.schema,
  Membership: membership,
  SessionMembership: sessionMembership,
  SignIn: signIn,
  CurrentSession: currentSession,
  NewSession: newSession.schema,
  SignedOut: signedOut,
  ...ownSignInSchemas,
  DemoAccounts: demoAccounts.schema,
  SignInServices: signInServices.schema,
  Health: health,
  LogStanding: logStatus,
};

/** The description of everything that is served, made from the routes themselves. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Doorwerking')
    .setDescription(ABOUT)
    .setVersion(API_VERSION)
    .setContact('Doorwerking', 'https://doorwerking.example', 'beheer@doorwerking.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/v1', 'This server.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The token of a session.' }, 'token')
    .addCookieAuth(COOKIE, { type: 'apiKey', in: 'cookie', description: 'The same session, in a browser.' }, 'cookie');
  Object.entries(TAGS).forEach(([tag, about]) => builder.addTag(tag, about));
  tellDescriptions();
  const document = SwaggerModule.createDocument(app, builder.build(), {
    ignoreGlobalPrefix: true,
    autoTagControllers: false,
  });
  const schemas = {
    ...factSchemas(),
    ...batchSchemas,
    ...recordedSchemas,
    ...shared,
    ...administrationSchemas,
    ...draftSchemas,
    Group: group,
    ...named(
      Object.fromEntries(LISTS.map(({ id, query: { schema } }) => [id, isPage(schema) ? withNames(schema) : schema])),
    ),
    ...named(Object.fromEntries(TRAJECTORY_RESOURCES.map((one) => [one.id, answerOf(one)]))),
  };
  return complete({
    ...document,
    components: { ...document.components, schemas: referredTo(schemas, document.paths) },
  });
}

const namesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);

/** The schemas that these paths speak of, and what those consist of: what no resource takes or answers is left out. */
function referredTo(schemas: Readonly<Record<string, Schema>>, paths: object): Record<string, Schema> {
  const found = new Set(namesIn(paths));
  // A set gives what is added to it while it is walked through.
  for (const name of found) namesIn(schemas[name] ?? {}).forEach((inside) => found.add(inside));
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)));
}

const HEADERS = {
  'API-Version': { description: 'The version of the API.', schema: { type: 'string', example: API_VERSION } },
  'X-Request-Id': {
    description: 'The id of the request, which the log has too.',
    schema: { type: 'string', format: 'uuid' },
  },
} as const;

/** What is true of every answer stands once in the code, and at every answer in the description. */
function complete(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    // Its address has no version: whoever keeps it running asks the server, not the API.
    if (path.startsWith('/health/')) item.servers = [{ url: '/', description: 'This server.' }];
    for (const operation of [item.get, item.post, item.put, item.delete]) {
      for (const response of Object.values(operation?.responses ?? {})) {
        if (response && 'description' in response) response.headers = { ...HEADERS, ...response.headers };
      }
    }
  }
  return document;
}
