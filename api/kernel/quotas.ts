const MEGABYTE = 1_000_000;
const HOUR_MS = 3_600_000;

/**
 * How much one account, and all accounts of one supplier together, may store on the platform or have it do, of what is no act and has no
 * entry. Generous for people, a limit for programs: each refusal says the limit and what to do.
 */
export const QUOTAS = {
  /** Unfinished forms; each is deleted after 30 days. Lists show the newest ones of each form. */
  draft: { bytes: 400_000, nameLength: 100, listed: 10 },
  draftsOfAccount: { count: 60, bytes: 4 * MEGABYTE },
  /** Of an account whose firm has not confirmed its address. */
  draftsOfUnconfirmed: { count: 5, bytes: 200_000 },
  draftsOfSupplier: { count: 200, bytes: 12 * MEGABYTE },
  /** Uploads within 24 hours; an upload that no act uses is deleted after that time. */
  upload: { bytes: 200 * 1024 * 1024 },
  uploadsOfAccount: { count: 100, bytes: 2_000 * MEGABYTE, atOnce: 2 },
  /** Files to be attached, uploaded within 24 hours. */
  attachmentsOfAccount: { count: 300, bytes: 2_000 * MEGABYTE, atOnce: 3 },
  /** Purchase files requested within 24 hours; each is kept for a day. */
  exportsOfAccount: { count: 60, atOnce: 4 },
  /** Registrations that one address may ask for, unless QINGCAI_REGISTRATIONS says otherwise; whoever needs more calls the contact. */
  registrationsOfAddress: { anHour: 5, aDay: 20 },
  /** Links that set a new password, which one address may ask for, whatever the logins. */
  passwordLinksOfAddress: [
    { count: 10, withinMs: HOUR_MS },
    { count: 30, withinMs: 24 * HOUR_MS },
  ],
  /** Mails with the link that confirms an address, for one registration. */
  confirmationsOfSupplier: [{ count: 4, withinMs: 24 * HOUR_MS }],
  /** Edits of the profile of a firm that is not admitted yet (anybody can register one); all of its accounts together. */
  editsOfSupplier: [
    { count: 30, withinMs: HOUR_MS },
    { count: 100, withinMs: 24 * HOUR_MS },
  ],
  /** Accounts that a supplier opens for its people, not counting stopped ones. */
  accountsOfSupplier: 50,
  /** Lasting sign-ins, and known devices; the oldest are dropped first. */
  sessionsOfAccount: 30,
  devicesOfAccount: 50,
} as const;
