import { collectDefaultMetrics, Registry } from 'prom-client';
import { readiness } from './readiness.js';
import type { RouteHandler } from './serve-route.js';

/** That the process runs, without asking the database. */
export const answerLive: RouteHandler = (_request, response) => void response.json({ live: true });

/** What the platform stands on and whether it is there. */
export const answerReady: RouteHandler = async (_request, response) => {
  const state = await readiness();
  response.status(state.ready ? 200 : 503).json(state);
};

/** What the process spends, as Prometheus reads it. */
export function metricsHandler(): RouteHandler {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  };
}
