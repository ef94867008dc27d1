import { fetchSignedIn } from '../lib/client.js';

/** A file that the server has accepted, or its sentence why it has not, or our own key where the upload failed. */
export type Uploaded = { readonly fileId: string } | { readonly message: string } | { readonly failed: string };

/** Uploads a file to the server, where it waits until an act uses it. */
export async function uploadFile(file: File): Promise<Uploaded> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetchSignedIn('/files', { method: 'POST', body }).catch(() => null);
  const answer: { fileId?: string; message?: string } | null = (await response?.json().catch(() => null)) ?? null;
  if (response?.ok && answer?.fileId) return { fileId: answer.fileId };
  if (answer?.message) return { message: answer.message };
  return { failed: response?.status === 503 ? 'app.overloaded' : 'app.offline' };
}
