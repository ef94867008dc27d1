import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from './halt.mjs';
import { endOfLog } from './log-file.mjs';

/** Waits until a URL answers 2xx; throws Halt with the end of the log after two minutes. */
export async function waitReady(url, log) {
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(100)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Halt(`${url} did not answer within two minutes.${log ? ` The end of ${log}:\n${endOfLog(log)}` : ''}`);
}
