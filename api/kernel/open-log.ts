import { type Logger, pino } from 'pino';

const WAITING = 1_000_000;

/**
 * The log of a process, one JSON object a line, written to an open file descriptor: 1 is the standard output. A full disk does not end the
 * process: lines wait for room, up to a megabyte, and later ones are dropped.
 */
export function openLog(name: string, level: string, fd: number): Logger {
  const destination = pino.destination({ dest: fd, sync: true, maxLength: WAITING });
  destination.on('error', () => undefined);
  return pino({ name, level }, destination);
}
