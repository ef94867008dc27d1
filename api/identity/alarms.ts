import { createHash } from 'node:crypto';
import type { IndexDescription } from 'mongodb';
import type { SideWrite } from '../kernel/command.js';
import { collectionOf } from '../kernel/database.js';

/** Why people have to look into an account; the sentence is `account.alarm.<kind>`. */
export type AlarmKind =
  | 'credential-replaced'
  | 'password-guessed'
  | 'disabling-proposed'
  | 'revoking-proposed'
  | 'code-proposed';

/** `account_alarms`: something noticed about an account; a job makes an alert of each. */
export interface AccountAlarm {
  readonly _id: string;
  readonly kind: AlarmKind;
  readonly accountId: string;
  readonly at: Date;
  readonly raised: boolean;
}

/** Indexes of the alarms, which are kept for two years. */
export const alarmIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  account_alarms: [
    { key: { raised: 1, at: 1 }, name: 'raised' },
    { key: { at: 1 }, name: 'kept', expireAfterSeconds: 730 * 86_400 },
  ],
};

const alarms = () => collectionOf<AccountAlarm>('account_alarms');

/** Records that something has to be looked at; the same is recorded once for each `occasion`. */
export async function alarm(kind: AlarmKind, accountId: string, occasion: string, at: Date): Promise<void> {
  const { _id, ...rest } = alarmOf(kind, accountId, occasion, at);
  await alarms().updateOne({ _id }, { $setOnInsert: rest }, { upsert: true });
}

/** The same as part of an act. */
export function alarmWrite(kind: AlarmKind, accountId: string, occasion: string, at: Date): SideWrite {
  return { into: 'account_alarms', put: { ...alarmOf(kind, accountId, occasion, at) } };
}

function alarmOf(kind: AlarmKind, accountId: string, occasion: string, at: Date): AccountAlarm {
  const _id = createHash('sha256')
    .update(JSON.stringify([kind, accountId, occasion]))
    .digest('hex');
  return { _id, kind, accountId, at, raised: false };
}

/** The alarms for which there is no alert yet. */
export function openAlarms(limit: number): Promise<AccountAlarm[]> {
  return alarms().find({ raised: false }).sort({ at: 1 }).limit(limit).toArray();
}

/** Records that an alert was raised. */
export async function alarmRaised(id: string): Promise<void> {
  await alarms().updateOne({ _id: id }, { $set: { raised: true } });
}
