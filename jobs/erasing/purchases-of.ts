import { collectionOf } from '../../api/kernel/database.js';
import { subjects } from '../../api/kernel/subjects.js';

/** The purchases in which somebody acted, by the pseudonyms that documents keep of everybody who acted on them. */
export async function purchasesOf(refs: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { lifecycle, fields } of subjects()) {
    if (!('purchaseId' in fields)) continue;
    const acted = Object.keys(lifecycle.moves).map((move) => ({ [`acts.${move}`]: { $in: [...refs] } }));
    const ids = await collectionOf(lifecycle.collection).distinct('purchaseId', { $or: acted });
    for (const id of ids) if (typeof id === 'string') found.add(id);
  }
  return [...found].sort();
}
