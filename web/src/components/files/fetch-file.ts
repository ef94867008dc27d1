import { fetchSignedIn } from '../../lib/client.js';
import { currentSession } from '../../lib/session.js';
import { placeFor } from './send-file.js';

/** The bytes of a file of a subject, or the server's sentence why they do not come, or our own key. */
export type Fetched = { readonly blob: Blob } | { readonly message: string } | { readonly failed: string };

/** Asks for a file of a subject. Its type is what the platform found it to be, and not what an answer says. */
export async function fetchFile(
  subjectId: string,
  file: { readonly id: string; readonly type: string },
): Promise<Fetched> {
  const address = `${placeFor(currentSession().audience)}/${subjectId}/${file.id}`;
  const response = await fetchSignedIn(address).catch(() => null);
  if (response?.ok) {
    const bytes = await response.arrayBuffer().catch(() => null);
    // Bytes that were changed on the server break off before their end.
    return bytes ? { blob: new Blob([bytes], { type: file.type }) } : { failed: 'file.notWhole' };
  }
  const answer: { message?: string } | null = (await response?.json().catch(() => null)) ?? null;
  if (answer?.message) return { message: answer.message };
  return { failed: response?.status === 503 ? 'app.overloaded' : 'app.offline' };
}
