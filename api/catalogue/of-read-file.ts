import { say } from '../kernel/messages.js';
import type { TypeResolvers } from '../kernel/module.js';
import type { MessageParams } from '../kernel/refusal.js';
import { encodingsOf, listFaults } from './queries.js';

/** The fields of all kinds that a file is read for: parts, event logs. */
interface ReadFile {
  readonly _id: string;
  readonly state: string;
  readonly faultCount: number;
  readonly faultFileId: string | null;
  readonly messageKey: string | null;
  readonly messageParams: MessageParams | null;
}

/** Resolvers for what was found in an imported file. */
export const ofReadFile: TypeResolvers = {
  faults: (row: ReadFile) => listFaults(row),
  faultFile: (row: ReadFile) => placeOfFile(row.faultFileId),
  message: (row: ReadFile, _args, ctx) =>
    row.messageKey === null ? null : say(ctx.actor.language, row.messageKey, row.messageParams ?? {}),
  encodings: (row: ReadFile) => encodingsOf(row),
};

/** The address of a staged file. */
export function placeOfFile(fileId: string | null): string | null {
  return fileId === null ? null : `/files/${fileId}`;
}
