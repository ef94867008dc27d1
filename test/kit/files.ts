import type { App, Person } from './app.js';

/** The answer to an upload or download. */
export interface FileAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
  readonly body: any;
  readonly bytes: Buffer;
  readonly headers: Headers;
}

/** Which entrance somebody uses. */
export type Side = '' | '/supplier';

/** Uploads a file to be attached. */
export async function upload(
  app: App,
  who: Person,
  bytes: Buffer | string,
  name: string,
  { side = '', isSealed = false }: { readonly side?: Side; readonly isSealed?: boolean } = {},
): Promise<FileAnswer> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name);
  const path = `${side}/attachments${isSealed ? '?sealed=1' : ''}`;
  return answered(await fetch(app.base + path, { method: 'POST', body: form, headers: bearer(who) }));
}

/** Uploads a file that has to be taken; answers its token. */
export async function staged(...asked: Parameters<typeof upload>): Promise<string> {
  const { status, body } = await upload(...asked);
  if (status !== 201) throw new Error(`${asked[3]}: ${body.key} ${body.message}`);
  return body.fileId;
}

/** Asks for a file of a subject. */
export async function download(
  app: App,
  who: Person,
  ids: readonly [string, string],
  side: Side = '',
): Promise<FileAnswer> {
  return answered(await fetch(`${app.base}${side}/attachments/${ids[0]}/${ids[1]}`, { headers: bearer(who) }));
}

function bearer({ token }: Person) {
  return { authorization: `Bearer ${token}`, 'accept-language': 'en' };
}

async function answered(response: Response): Promise<FileAnswer> {
  const { status, headers } = response;
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status, headers, bytes, body: isJson ? JSON.parse(bytes.toString('utf8')) : null };
}
