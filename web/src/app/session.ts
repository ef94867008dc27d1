/** Whose pages a session is for. */
export type AudienceName = 'staff' | 'supplier';

/** The access token of the page; it lives in memory only. The refresh token is in an httpOnly cookie. */
export interface Session {
  readonly audience: AudienceName;
  readonly accessToken: string | null;
}

const AUDIENCE_KEY = 'qingcai.audience';
let session: Session = {
  audience: localStorage.getItem(AUDIENCE_KEY) === 'supplier' ? 'supplier' : 'staff',
  accessToken: null,
};
let renewal: Promise<boolean> | null = null;

/** The session as it stands. */
export function currentSession(): Session {
  return session;
}

/** Begins a session, or ends it with a token of null. */
export function setSession(audience: AudienceName, accessToken: string | null): void {
  session = { audience, accessToken };
  localStorage.setItem(AUDIENCE_KEY, audience);
}

async function exchange(audience: AudienceName): Promise<boolean> {
  const response = await fetch(`/session/refresh?audience=${audience}`, {
    method: 'POST',
    headers: { 'x-qingcai': '1' },
    credentials: 'same-origin',
  }).catch(() => null);
  if (!response?.ok) return false;
  const body: { accessToken?: string } | null = await response.json().catch(() => null);
  if (!body?.accessToken) return false;
  setSession(audience, body.accessToken);
  return true;
}

/** Exchanges the refresh cookie for a new access token; requests at the same time share one exchange. */
export function renew(audience: AudienceName): Promise<boolean> {
  renewal ??= exchange(audience).finally(() => {
    renewal = null;
  });
  return renewal;
}
