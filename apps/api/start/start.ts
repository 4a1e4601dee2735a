import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { adaptersOf, AppModule } from '../app.module.js';
import type { Config } from '../config.js';
import { logger, NestLog } from '../http/log.js';
import { httpServer, protect } from '../http/server.js';
import { fillWhenEmpty } from './demo.js';
import { keepViews } from './keep-views.js';
import { stopOnSignal } from './graceful-stop.js';
import { checkMachine } from './machine.js';
import { welcome } from './welcome.js';

/** Opens what is kept, serves it, and says where. Throws what keeps it from doing so. */
export async function start(config: Config): Promise<void> {
  checkMachine();
  const log = logger(config.logLevel);
  const adapters = adaptersOf(config, {
    onProgress: ({ events, total }) => log.info({ events, total }, 'building views'),
    onTrouble: (trouble) => log.error(trouble, 'trouble with the views'),
  });
  const { store, directory, views, now } = adapters;
  await fillWhenEmpty({ store, directory, folder: config.demo, now: now() });

  const { adapter, problems } = httpServer(log);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(adapters, problems), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(log),
  });
  app.setGlobalPrefix('v1', { exclude: [{ path: 'health/*rest', method: RequestMethod.GET }] });
  protect(app);
  stopOnSignal(log, async () => {
    await app.close();
    await views.close();
    await directory.close();
    await store.close();
  });
  void keepViews(views, log);
  await app.listen(config.port, config.host);
  process.stdout.write(welcome(await app.getUrl(), await directory.demo.accounts()));
}
