/** A stream of live updates, as a page reads it. */
export interface LiveStream {
  readonly status: number;
  /** The code of a refusal; null where the stream began. */
  readonly code: string | null;
  /** The events received, as JSON. */
  readonly told: readonly unknown[];
  /** Whether the server ended it. */
  ended(): boolean;
  close(): void;
}

/** Opens a stream and reads it until it is closed. */
export async function openStream(
  base: string,
  token: string | null,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<LiveStream> {
  const leaving = new AbortController();
  const response = await fetch(`${base}/graphql/stream`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const told: unknown[] = [];
  let ended = false;
  const close = () => leaving.abort();
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const { code } = JSON.parse(await response.text());
    return { status: response.status, code, told, ended: () => true, close };
  }
  const read = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = /^event: next\ndata: (.*)$/s.exec(message)?.[1];
        if (data !== undefined) told.push(JSON.parse(data));
      }
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  return { status: response.status, code: null, told, ended: () => ended, close };
}
