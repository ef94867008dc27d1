import { sumOf } from '../../../schema/kernel/exact.js';
import type { AskedCriterion } from '../../../schema/sourcing/criterion.js';
import { settingsOf } from '../../../schema/sourcing/methods.js';
import type { Actor } from '../../kernel/actor.js';
import type { Read } from '../../kernel/command.js';
import { type Owning, ownersFrom } from '../../kernel/owners/owned-row.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';

/** The settings of an event that its buyer chooses. */
export interface EventSettings {
  readonly closesAt: Date;
  readonly priceWeight: number;
  readonly criteria: readonly AskedCriterion[] | null;
  readonly invitedIds: readonly string[];
  readonly expertIds: readonly string[];
}

/** Those whom an event names, by id, and who owns its purchase. */
export interface Named {
  readonly suppliers: ReadonlyMap<string, RowOf<'Supplier'>>;
  readonly experts: ReadonlyMap<string, RowOf<'Account'>>;
  /** Null while there is no purchase yet; it will then belong to the buyer. */
  readonly owning: Owning | null;
}

/** Loads those whom an event names, and those who have or may get the owner's duties in its purchase. */
export async function loadNamed(
  { invitedIds, expertIds }: Pick<EventSettings, 'invitedIds' | 'expertIds'>,
  purchaseId: string | null,
  read: Read,
): Promise<Named> {
  const suppliers = await read.find('Supplier', { _id: { $in: invitedIds } });
  const owning = purchaseId === null ? null : await read.byId('Purchase', purchaseId);
  const owners = [owning?.ownerId, owning?.standIn?.accountId, owning?.deputy?.accountId].filter(
    (id) => id !== undefined,
  );
  const experts = await read.find('Account', { _id: { $in: [...expertIds, ...owners] } });
  return {
    suppliers: new Map(suppliers.map((row) => [row._id, row])),
    experts: new Map(experts.map((row) => [row._id, row])),
    owning,
  };
}

/** Why an event may not have these settings, each fault at its field; null when it may. Checked when the event is created, edited and published. */
export function faultOfSettings(
  method: string,
  settings: EventSettings,
  { named, now, buyer }: { readonly named: Named; readonly now: Date; readonly buyer: Actor },
): Refusal | null {
  const rules = settingsOf(method);
  if (!rules) return refuse('BAD_USER_INPUT', 'sourcing.method', ['method']);
  const { min, max } = rules.priceWeight;
  const isOutside = settings.priceWeight < min || settings.priceWeight > max;
  const areFew = settings.invitedIds.length < rules.minimumInvited;
  return refuseTogether([
    isOutside ? refuse('RULE', 'sourcing.priceWeightRange', ['priceWeight'], { min, max }) : null,
    areFew ? refuse('RULE', 'sourcing.tooFewInvited', ['invitedIds'], { minimum: rules.minimumInvited }) : null,
    faultOfDeadline(settings.closesAt, now),
    ...faultsOfCriteria(settings.criteria ?? []),
    ...faultsOfInvited(settings.invitedIds, named),
    faultOfExperts(settings, named.experts, [buyer.ref, ...ownersOf(named, now)]),
  ]);
}

const LONGEST_MS = 365 * 86_400_000;

/** Whether an account is that of an expert who can judge bids. */
export function isExpert({ state, roles }: Pick<RowOf<'Account'>, 'state' | 'roles'>): boolean {
  return state === 'ACTIVE' && roles.includes('EXPERT');
}

/** Why a deadline may not be set; null when it may. */
export function faultOfDeadline(closesAt: Date, now: Date): Refusal | null {
  if (closesAt <= now) return refuse('RULE', 'sourcing.deadlineInPast', ['closesAt']);
  if (closesAt.getTime() - now.getTime() > LONGEST_MS) return refuse('RULE', 'sourcing.deadlineTooFar', ['closesAt']);
  return null;
}

/**
 * Why bids may not be judged by these criteria; empty when they may. The weights have to add up to exactly 100, unless there are no
 * criteria.
 */
function faultsOfCriteria(criteria: readonly AskedCriterion[]): Refusal[] {
  const refused: Refusal[] = [];
  const names = new Set<string>();
  for (const [index, { name, weight }] of criteria.entries()) {
    if (names.has(name)) refused.push(refuse('RULE', 'sourcing.criterionTwice', ['criteria', index, 'name'], { name }));
    names.add(name);
    if (sumOf([weight]).isZero())
      refused.push(refuse('RULE', 'sourcing.criterionWeight', ['criteria', index, 'weight']));
  }
  const sum = sumOf(criteria.map(({ weight }) => weight));
  if (criteria.length > 0 && !sum.eq(100))
    refused.push(refuse('RULE', 'sourcing.criteriaSum', ['criteria'], { sum: sum.toFixed() }));
  return refused;
}

function faultsOfInvited(invitedIds: readonly string[], { suppliers }: Named): Refusal[] {
  return invitedIds.flatMap((id, index) =>
    suppliers.has(id) ? [] : refuse('NOT_FOUND', 'kernel.notFound', ['invitedIds', index]),
  );
}

/** Pseudonyms of the people who have or may get the owner's duties. */
export function ownersOf({ owning, experts }: Named, now: Date): readonly (string | undefined)[] {
  return owning ? ownersFrom(owning, now).map((id) => experts.get(id)?.ref) : [];
}

/** Why these experts may not be named, each at its place; null when they may. */
export function faultOfExperts(
  { expertIds, priceWeight }: Pick<EventSettings, 'expertIds' | 'priceWeight'>,
  experts: Named['experts'],
  owners: readonly (string | undefined)[],
): Refusal | null {
  if (priceWeight < 100 && expertIds.length === 0) return refuse('RULE', 'sourcing.noExperts', ['expertIds']);
  const before = new Set<string>();
  return refuseTogether(
    expertIds.map((id, index) => {
      const expert = experts.get(id);
      const path = ['expertIds', index];
      if (!expert) return refuse('NOT_FOUND', 'kernel.notFound', path);
      if (owners.includes(expert.ref)) return refuse('RULE', 'sourcing.expertIsBuyer', path);
      // A person has one vote, even with several accounts.
      if (before.has(expert.ref)) return refuse('RULE', 'sourcing.expertTwice', path, { name: expert.name });
      before.add(expert.ref);
      return isExpert(expert) ? null : refuse('RULE', 'sourcing.noExpert', path, { name: expert.name });
    }),
  );
}
