/** The public keys that this site hands out; null where it does not answer. */
export async function sitePolicy(): Promise<string | null> {
  try {
    const response = await fetch('/tlog/policy.json');
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
