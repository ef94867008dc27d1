import { say } from '../kernel/messages.js';
import type { TypeResolvers } from '../kernel/module.js';
import type { MessageParams } from '../kernel/refusal.js';
import { encodingsOf, listFaults } from './queries.js';

/** What rows of all kinds have that a file is read for: parts, event logs. */
interface ReadFile {
  readonly _id: string;
  readonly state: string;
  readonly faultCount: number;
  readonly faultFileId: string | null;
  readonly messageKey: string | null;
  readonly messageParams: MessageParams | null;
}

/** The resolvers of what was found in a file that is taken in. */
export const ofReadFile: TypeResolvers = {
  faults: (row: ReadFile) => listFaults(row),
  faultFile: (row: ReadFile) => placeOfFile(row.faultFileId),
  message: (row: ReadFile, _args, ctx) =>
    row.messageKey === null ? null : say(ctx.actor.language, row.messageKey, row.messageParams ?? {}),
  encodings: (row: ReadFile) => encodingsOf(row),
};

/** Where a staged file is fetched. */
export function placeOfFile(fileId: string | null): string | null {
  return fileId === null ? null : `/files/${fileId}`;
}
