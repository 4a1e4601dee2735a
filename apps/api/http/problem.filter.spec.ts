import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryUnavailable } from '#directory';
import { StoreError, type StoreErrorCode } from '#event-store';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { httpServer } from './server.js';

const STATUS: Readonly<Record<StoreErrorCode, number>> = {
  'store-full': 507,
  'store-locked': 503,
  'store-damaged': 503,
  'store-cut-off': 503,
  'store-moved': 503,
  'store-newer': 503,
  'store-closed': 503,
  'store-io': 503,
  'store-too-large': 413,
  'store-denied': 503,
  'store-unreachable': 503,
};

@Controller('fails')
class Fails {
  @Get('store/:code')
  store(@Param('code') code: StoreErrorCode) {
    throw new StoreError(code, '/secret/place: no room');
  }
  @Get('sqlite')
  sqlite() {
    throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  }
  @Get('database')
  database() {
    throw new DirectoryUnavailable('secret:5432/place: no room');
  }
  @Get('unforeseen')
  unforeseen() {
    throw new TypeError('cannot read the secret of undefined');
  }
  @Get('nothing')
  nothing() {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever is thrown is answered
    throw undefined;
  }
}

@Module({ controllers: [Fails] })
class FailingModule {}

let app: NestFastifyApplication;
const logged: string[] = [];
beforeAll(async () => {
  const { adapter, problems } = httpServer(pino({}, { write: (line: string) => void logged.push(line) }));
  app = await NestFactory.create<NestFastifyApplication>(FailingModule, adapter, { bodyParser: false, logger: false });
  app.useGlobalFilters(problems);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

const get = async (url: string) => {
  const { statusCode, headers, body } = await app.inject({ method: 'GET', url });
  return { status: statusCode, headers, text: body, problem: JSON.parse(body) as Record<string, unknown> };
};

describe('what goes wrong in the machine room', () => {
  it.each(Object.entries(STATUS))('%s is %i, says what to do, and not where', async (code, status) => {
    const answer = await get(`/fails/store/${code}`);
    expect(answer).toMatchObject({ status, problem: { code, status, type: `/problems/${code}` } });
    expect(answer.text).not.toContain('secret');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const passing = ['store-locked', 'store-unreachable', 'store-io', 'store-closed'].includes(code);
    expect(answer.headers['retry-after']).toBe(passing ? '1' : undefined);
    expect(logged.join()).toContain(String(answer.headers['x-request-id']));
  });

  it('is known by what SQLite says too', async () => {
    expect(await get('/fails/sqlite')).toMatchObject({ status: 507, problem: { code: 'store-full' } });
  });

  it('is a database that will be back: ask again', async () => {
    const { status, problem, headers, text } = await get('/fails/database');
    expect({ status, code: problem['code'] }).toEqual({ status: 503, code: 'database-unavailable' });
    expect(headers['retry-after']).toBe('1');
    expect(text).not.toContain('secret');
    expect(logged.join()).toContain('secret:5432/place: no room');
  });

  it.each(['unforeseen', 'nothing'])('is answered without a stack and logged with one when it is %s', async (name) => {
    const { status, problem, text, headers } = await get(`/fails/${name}`);
    expect({ status, problem }).toMatchObject({
      status: 500,
      problem: { code: 'unexpected', instance: `urn:uuid:${String(headers['x-request-id'])}` },
    });
    expect(text).not.toMatch(/secret|TypeError|\bat\b.*:\d+/);
    const line = logged.find((l) => l.includes('unexpected error') && l.includes(String(headers['x-request-id'])));
    expect(line).toBeDefined();
    if (name === 'unforeseen') expect(line).toContain('cannot read the secret');
  });
});
