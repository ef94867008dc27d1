import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

// Asks `/live` ten times a second in a thread of its own, so that it is not slowed down by the process that makes the load.
const agent = new Agent({ keepAlive: true });
const waits = [];
const ask = () => {
  const began = performance.now();
  get(`${workerData.base}/live`, { agent }, (response) => {
    response.resume();
    response.once('end', () => waits.push(performance.now() - began));
  }).once('error', () => waits.push(60_000));
};
const asking = setInterval(ask, 100);
parentPort.on('message', (message) => {
  parentPort.postMessage(waits.splice(0));
  if (message === 'stop') {
    clearInterval(asking);
    agent.destroy();
    parentPort.close();
  }
});
