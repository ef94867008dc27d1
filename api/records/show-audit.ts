import { rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { personName } from '../kernel/person-name.js';
import type { KeptDifference, ReconciliationDocument } from '../trail/index.js';

/** A check of the documents in the form that the API shows. */
export function showAudit(audit: ReconciliationDocument, ctx: Context) {
  const { _id: id, place, differences, ...rest } = audit;
  const { language } = ctx.actor;
  const at = place && say(language, 'kind' in place ? `subject.${place.kind}` : 'records.audit.ofLog');
  return {
    ...{ id, ...rest, at },
    differences: () => differences.map((difference) => showDifference(difference, ctx)),
  };
}

function showDifference(difference: KeptDifference, ctx: Context) {
  const { subject, fields, rule, purchaseId, lastHonest } = difference;
  const { language } = ctx.actor;
  return {
    ...{ subjectType: subject.type, subjectId: subject.id, purchaseId, rule },
    sentence: say(language, `records.audit.${rule}`, 'place' in difference ? { place: difference.place } : {}),
    fields: fields.map((field) => ({ ...field, label: labelOf(subject.type, field.path, ctx) })),
    lastHonest: lastHonest && (() => showHonest(lastHonest, ctx)),
  };
}

async function showHonest(entry: NonNullable<KeptDifference['lastHonest']>, ctx: Context) {
  const { id, index: logIndex, at, type, actor } = entry;
  const [person] = await rowsPointing({ name: 'Account', field: 'ref', most: 1 }, actor.ref, ctx);
  const label = say(ctx.actor.language, `move.${type.split('.')[1] ?? type}`);
  return {
    id,
    logIndex,
    at: new Date(at),
    label,
    actorRef: actor.ref,
    actor: person ? personName(person, ctx.actor.language) : null,
    role: actor.role,
  };
}

function labelOf(type: string, path: string, ctx: Context): string {
  const [, field] = path.split('/');
  if (!field) return path;
  const key = `field.${type}.${field}`;
  const label = say(ctx.actor.language, key);
  return label === key ? path : label;
}
