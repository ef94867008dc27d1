import { currentSession, renew } from '../../lib/session.js';

/** A file that waits on the server for an act, as far as the pages need to know it. */
export interface SentFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
  readonly isLocked: boolean;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** The server's answer: the file, its sentence why it is not taken, or our own key where it was not reached. */
export type Sent = SentFile | { readonly message: string } | { readonly failed: string };

/** How a file is sent. */
export interface Sending {
  /** Whether it can be read by nobody else until an envelope is opened. */
  readonly isSealed: boolean;
  /** Told how much of it has left, from 0 to 100. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file to the server, where it waits for the act that uses it. An expired access token is renewed once. */
export async function sendFile(file: File, sending: Sending): Promise<Sent> {
  const first = await sendOnce(file, sending);
  if (first.status !== 401) return answerOf(first);
  if ((await renew(currentSession().audience)) !== 'renewed') return { failed: 'app.offline' };
  return answerOf(await sendOnce(file, sending));
}

interface Response {
  readonly status: number;
  readonly text: string;
}

/** By XMLHttpRequest, since `fetch` does not tell how much was sent. */
function sendOnce(file: File, { isSealed, onProgress, signal }: Sending): Promise<Response> {
  return new Promise((resolve) => {
    const { audience, accessToken } = currentSession();
    const request = new XMLHttpRequest();
    const done = () => resolve({ status: request.status, text: request.responseText });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    request.onload = done;
    request.onerror = done;
    request.onabort = done;
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `${placeFor(audience)}${isSealed ? '?sealed=1' : ''}`);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    if (accessToken) request.setRequestHeader('authorization', `Bearer ${accessToken}`);
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** Where files are sent, and asked for, on each side. */
export function placeFor(audience: 'staff' | 'supplier'): string {
  return audience === 'supplier' ? '/supplier/attachments' : '/attachments';
}

function answerOf({ status, text }: Response): Sent {
  const answer = read(text);
  if (status === 201 && answer && 'fileId' in answer) return answer as SentFile;
  if (answer && 'message' in answer && typeof answer.message === 'string') return { message: answer.message };
  return { failed: status === 503 || status === 429 ? 'app.overloaded' : 'app.offline' };
}

function read(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
