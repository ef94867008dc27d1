import type { RequestListener } from 'node:http';
import { OVERLOADED, RETRY_AFTER } from './answer-outage.js';
import { readiness } from './readiness.js';

/** Answers while the API waits for its database: that it is alive, what it waits for, and OVERLOADED to everything else. */
export const notThereYet: RequestListener = (request, response) => {
  const answer = (status: number, body: object) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': RETRY_AFTER }),
    });
    response.end(JSON.stringify(body));
  };
  // No body is read, so the connection ends with the answer.
  if (request.method !== 'GET') response.shouldKeepAlive = false;
  if (request.url === '/live') return answer(200, { live: true });
  if (request.url !== '/ready') return answer(503, { errors: [OVERLOADED] });
  readiness().then(
    (state) => answer(503, { ...state, ready: false }),
    () => answer(503, { ready: false }),
  );
};
