/** Whose pages a session is for. */
export type AudienceName = 'staff' | 'supplier';

/** The access token of the page, kept in memory only. The refresh token is in an httpOnly cookie. */
export interface Session {
  readonly audience: AudienceName;
  readonly accessToken: string | null;
}

const AUDIENCE_KEY = 'qingcai.audience';
let session: Session = {
  audience: localStorage.getItem(AUDIENCE_KEY) === 'supplier' ? 'supplier' : 'staff',
  accessToken: null,
};
let renewal: Promise<Renewal> | null = null;

/** How an exchange of the refresh cookie went. Where the server could not say (`unknown`), the sign-in may still hold. */
export type Renewal = 'renewed' | 'ended' | 'unknown';

/** The present session. */
export function currentSession(): Session {
  return session;
}

/** Begins a session, or ends it with a token of null. */
export function setSession(audience: AudienceName, accessToken: string | null): void {
  session = { audience, accessToken };
  localStorage.setItem(AUDIENCE_KEY, audience);
}

async function exchange(audience: AudienceName): Promise<Renewal> {
  const response = await fetch(`/session/refresh?audience=${audience}`, {
    method: 'POST',
    headers: { 'x-qingcai': '1' },
    credentials: 'same-origin',
  }).catch(() => null);
  if (!response || response.status >= 500) return 'unknown';
  if (!response.ok) return 'ended';
  const body: { accessToken?: string } | null = await response.json().catch(() => null);
  if (!body?.accessToken) return 'unknown';
  setSession(audience, body.accessToken);
  return 'renewed';
}

/** Exchanges the refresh cookie for a new access token; requests at the same time share one exchange. */
export function renew(audience: AudienceName): Promise<Renewal> {
  renewal ??= exchange(audience).finally(() => {
    renewal = null;
  });
  return renewal;
}
