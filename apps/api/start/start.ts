import { closeToOthers } from '#data-folder';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { adaptersOf, AppModule } from '../app.module.js';
import type { Config } from '../config.js';
import { ApiDocument } from '../docs/docs.controller.js';
import { documentOf } from '../docs/document.js';
import { swaggerUi } from '../docs/swagger-ui.js';
import { takesAnyName } from '../http/host.js';
import { logger, NestLog } from '../http/log.js';
import { FORMS, SIGNED_OUT } from '../http/bodies.js';
import { httpServer, protect } from '../http/server.js';
import { loadWebBuild } from '../web/web-build.js';
import { assetsOf, picturesOf, PUBLIC } from '../web/screens.js';
import { serveSecurityTxt } from '../web/security-txt.js';
import { serveWorkplace } from '../web/workplace.js';
import { OwnSignIn } from '../own-sign-in/own-sign-in.js';
import { servePagesOfSigningIn } from '../sign-in/pages.js';
import { SignInServices } from '../sign-in/services.js';
import { outgoingPost } from '../mail/outgoing.js';
import { readOwnStrength, readSignInServices } from '../sign-in/settings.js';
import { judgeBeforeBody } from './before-body.js';
import { clockOf } from './clock.js';
import { keyPlace } from '#checkpoints';
import { CurrentLogStatus } from '../projection-worker/log-status.js';
import { openLogSigning } from './open-signing.js';
import { bringOverCouncils } from './councils.js';
import { fillWhenEmpty, refuseDemoFolder } from './demo.js';
import { ProjectionWorker } from '../projection-worker/projection-worker.js';
import { TrajectoryWorker } from '../trajectory-query/trajectory-worker.js';
import { dataFolder } from './data-folder.js';
import { stopOnSignal } from './graceful-stop.js';
import { checkMachine } from './check-machine.js';
import { loadReadings } from '../readings/load.js';
import { loadTelemetry } from '../telemetry/telemetry.js';
import { setupAddress, untilNl } from '../setup/setup-address.js';
import { welcome } from './welcome.js';

const ANY_NAME =
  'requests are answered under any name, also one of another site: say at which address people find it with DOORWERKING_ADDRESS';

const SIGNING_IN = ['aanmelden/:service', 'aanmelden/:service/terug', 'aanmelden/:service/voorbij'];
// What is not part of the API has no version in its address.
const OUTSIDE = [
  'docs',
  'docs/start.js',
  'problems/:code',
  'health/live',
  'health/ready',
  'health/log',
  ...SIGNING_IN,
  ...FORMS.map((form) => form.slice(1)),
  'agenda/:secret',
  ...PUBLIC,
];

/** Opens what is kept, serves it, and says where. Throws what keeps it from doing so. */
export async function start(config: Config): Promise<void> {
  checkMachine();
  const log = logger(config.logLevel);
  // What nobody caught may have left anything half done in memory; what is kept is whole, so start again.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'stopped by an error that nobody caught');
    process.exit(1);
  });
  const services = new SignInServices(readSignInServices(config.signIn, config.address), config.address);
  const own = new OwnSignIn(config.address, readOwnStrength(config.signIn));
  const telemetry = await loadTelemetry(config, log);
  const readings = await loadReadings(config.processingLog, log);
  const files = dataFolder(config.data);
  const adapters = await adaptersOf(config, files, telemetry, log);
  const { closed, open } = closeToOthers(config.data);
  if (closed.length > 0) log.warn({ closed }, 'others could read these: closed to them');
  if (open.length > 0) log.warn({ open }, 'others can read these, and they could not be closed');
  const { store, commands, directory, documents, views } = adapters;
  const key = keyPlace(config.data, config.key);
  const signing = await openLogSigning(store, directory.checkpoints, key, log);
  const logStatus = new CurrentLogStatus(signing ? 'signed' : 'unsigned');
  const logAt = { eventStoreDb: config.eventStoreDb, file: files.events };
  const directoryAt = config.database ? { url: config.database } : { file: files.directory };
  const trajectoryWorker = new TrajectoryWorker({ log: logAt, directory: directoryAt, theme: config.theme });
  const post = await outgoingPost(config, adapters, log);
  const parts = { ...adapters, mail: post.setting, signing, logStatus, trajectoryWorker, services, own, log };
  if (config.demo !== undefined) await fillWhenEmpty({ store, commands, directory, folders: config.demo });
  else if (config.real) await refuseDemoFolder(directory);
  await bringOverCouncils(adapters, log);

  const built = await loadWebBuild(config.theme, undefined, {
    address: config.address,
    sendsMail: config.smtp !== undefined,
  });
  if (!built) log.warn('the screens were not built: only the API is served');
  const { adapter, problems } = httpServer(log, { telemetry, readings, proxies: config.proxies, reached: config });
  if (takesAnyName(config)) log.warn(ANY_NAME);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(parts, problems, config.limits, built),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: new NestLog(log),
    },
  );
  app.setGlobalPrefix('v1', {
    exclude: [
      ...OUTSIDE.map((path) => ({ path, method: RequestMethod.GET })),
      ...[SIGNED_OUT, ...FORMS].map((path) => ({ path: path.slice(1), method: RequestMethod.POST })),
    ],
  });
  app.useStaticAssets({ ...swaggerUi, prefix: '/docs/' });
  serveSecurityTxt(app.getHttpAdapter().getInstance(), config, adapters.now);
  if (built) {
    app.useStaticAssets(assetsOf(built));
    app.useStaticAssets(picturesOf(built));
    serveWorkplace(app.getHttpAdapter().getInstance(), built, problems, log);
  }
  servePagesOfSigningIn(problems, built);
  app.get(ApiDocument).make = () => documentOf(app);
  protect(app);
  judgeBeforeBody(adapter.getInstance(), problems, { directory, times: config.limits });
  const ended = new AbortController();
  const { logLevel } = config;
  const signed = { directory: directoryAt, key: signing && key };
  const workerData = { log: logAt, views: files.views, logLevel, signed };
  const worker = new ProjectionWorker(views, workerData, log, undefined, (told) => (logStatus.now = told));
  stopOnSignal(log, [
    ['requests', () => app.close()],
    ['clock', () => ended.abort()],
    ['mail', () => post.end()],
    ['thread of the views', () => worker.end()],
    ['views', () => views.close()],
    ['documents', () => documents.close()],
    ['directory', () => directory.close()],
    ['log', () => store.close()],
    ['readings', () => readings?.close()],
    ['watching', () => telemetry?.close()],
  ]);
  await telemetry?.open(parts);
  await app.init();
  // Not by Nest, which would add its own words to why it cannot.
  const url = await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  worker.start();
  void clockOf(adapters, log).run(ended.signal);
  post.start();
  if (!post.setting.on) log.info('no mail is sent: DOORWERKING_SMTP is not set');
  const link = (await directory.demo.state()) === 'none' ? await directory.setupLinks.first() : undefined;
  const setup = link && { address: setupAddress(config.address ?? url, link.token), until: untilNl(link.expiresAt) };
  process.stdout.write(welcome(url, await directory.demo.accounts(), services.all.length, setup));
}
