import { collectDefaultMetrics, Registry } from 'prom-client';
import { readiness } from './readiness.js';
import type { RouteHandler } from './serve-route.js';

/** Answers that the process runs, without asking the database. */
export const answerLive: RouteHandler = (_request, response) => void response.json({ live: true });

/** Answers what the platform depends on, and whether each part is there. */
export const answerReady: RouteHandler = async (_request, response) => {
  const state = await readiness();
  response.status(state.ready ? 200 : 503).json(state);
};

/** The resources that the process uses, in the format of Prometheus. */
export function metricsHandler(): RouteHandler {
  const register = new Registry();
  // The default looks each 10 ms how late the event loop is, which would wake an idle process a hundred times a second.
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: 100 });
  return async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  };
}
