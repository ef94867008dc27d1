import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type ErrorRequestHandler } from 'express';
import { readBound, setReadBound } from '../../api/kernel/bounded-reads.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { checkTime, deadlineIn, NO_DEADLINE } from '../../api/kernel/deadline.js';
import { isOutage } from '../../api/kernel/outage.js';
import { inTime } from '../../api/server/answer-in-time.js';
import { startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const fault = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const thrownBy = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
};
const slow = () => collectionOf('units').find({ $where: 'sleep(3000) || true' }).toArray();

describe('reads of a request', () => {
  it('name how long the database may work at them', async () => {
    const buyer = await app.as('BUYER');
    await database().command({ profile: 2 });
    await buyer.ask(
      '{ purchases { edges { node { id stages { name } } } } toDos { title } units { id moves { name } receipt { text } } }',
    );
    await database().command({ profile: 0 });
    const found = await database()
      .collection('system.profile')
      .find({ 'command.filter': { $exists: true } }, { projection: { ns: 1, 'command.maxTimeMS': 1 } })
      .toArray();
    const reads = found.filter(({ ns }) => !String(ns).endsWith('system.profile'));
    expect(reads.length).toBeGreaterThan(3);
    expect(reads.filter(({ command }) => !(command.maxTimeMS > 0 && command.maxTimeMS <= 5_000))).toEqual([]);
  });

  it('end at their bound, which is an outage to whoever asked', async () => {
    const bound = readBound();
    setReadBound(300);
    const began = performance.now();
    const ended = await fault(slow());
    setReadBound(bound);
    expect(isOutage(ended)).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a deadline', () => {
  it('is over when its time is up or somebody has answered, which is an outage to whoever asked', async () => {
    const [soon, ended] = [deadlineIn(20), deadlineIn(60_000)];
    expect(() => [soon, ended].forEach(checkTime)).not.toThrow();
    await pause(30);
    ended.end();
    for (const one of [soon, ended]) expect(isOutage(thrownBy(() => checkTime(one)))).toBe(true);
  });

  it('is never over where no request waits', () => {
    NO_DEADLINE.end();
    expect(() => checkTime(NO_DEADLINE)).not.toThrow();
  });
});

describe('a request whose time is up', () => {
  let server: Server;
  let stopped = false;
  const steps: string[] = [];

  beforeAll(async () => {
    const handler = inTime(
      async (_request, response, deadline) => {
        for (let step = 1; step <= 20; step++) {
          await pause(50);
          if (deadline.isOver()) break;
          steps.push(`step ${step}`);
        }
        stopped = true;
        if (!response.headersSent) response.json({ data: {} });
      },
      { worked: 200, answered: 300 },
    );
    server = createServer(express().use(handler)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const ask = (signal: AbortSignal | null = null) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { signal });

  it('is answered OVERLOADED, or with what was done by then', async () => {
    const began = performance.now();
    const answer = await ask();
    expect(performance.now() - began).toBeLessThan(1_500);
    expect([200, 503]).toContain(answer.status);
    expect(stopped || answer.headers.get('retry-after') === '1').toBe(true);
  });

  it('is no fault where its work ends in an error after it was answered', async () => {
    const app = express().use(
      inTime(
        async (_request, response) => {
          await pause(250);
          response.setHeader('x-late', '1');
        },
        { worked: 50, answered: 100 },
      ),
    );
    const faults: unknown[] = [];
    const told: ErrorRequestHandler = (error, _request, _response, _next) => void faults.push(error);
    const own = createServer(app.use(told)).listen(0, '127.0.0.1');
    await new Promise((resolve) => own.once('listening', resolve));
    const { status } = await fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}/`);
    await pause(400);
    await new Promise((resolve) => own.close(resolve));
    expect([status, faults]).toEqual([503, []]);
  });

  it('is worked on no longer where the caller has gone', async () => {
    steps.length = 0;
    stopped = false;
    await fault(ask(AbortSignal.timeout(80)));
    for (let n = 0; n < 40 && !stopped; n++) await pause(50);
    expect(stopped).toBe(true);
    expect(steps.length).toBeLessThan(5);
  });
});
