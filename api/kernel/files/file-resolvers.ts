import DataLoader from 'dataloader';
import type { AttachedFileRow } from '../../../schema/kernel/files.js';
import { collectionOf } from '../database.js';
import type { Module } from '../module.js';
import { ATTACHMENTS, parseRecord, type Scan } from './file-record.js';

/** What a scanner has said of files; a file whose bytes are gone was not scanned either. */
async function scansOf(ids: readonly string[]): Promise<Scan[]> {
  const found = await collectionOf(ATTACHMENTS)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  const scans = new Map(found.map((stored) => [stored._id, parseRecord(stored).metadata.scan]));
  return ids.map((id) => scans.get(id) ?? 'NOT_SCANNED');
}

/** Resolvers for files of subjects. */
export const fileResolvers: Module['resolvers'] = {
  AttachedFile: {
    scan: ({ id }: AttachedFileRow, _args, ctx) =>
      ctx.kept('file scans', () => new DataLoader<string, Scan>(scansOf)).load(id),
  },
};
