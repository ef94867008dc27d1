import { describe, expect, it } from '@jest/globals';
import type { SubjectName } from '../../schema/common/ids.js';
import { type Lifecycle, type Move, targetsOf } from '../../schema/kernel/lifecycle.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';

// Pairs of kinds of which one starts from the other, pins it or belongs to its purchase are walked together, act by act, from where both
// exist: whatever state one reaches, the other is moved along with it, is finished, or still has a way forward. Nothing waits for something
// that can never come.

/** Two kinds, the second found by a field of the first: a contract and its award, a bid and its event, a receipt and its purchase. */
interface Pair {
  readonly one: Lifecycle;
  readonly other: Lifecycle;
}

/** The states of both. */
interface Standing {
  readonly one: string;
  readonly other: string;
}

const BEFORE = 'an event is cancelled before it is awarded, and nothing is delivered, invoiced or paid before that';

const IN_FORCE =
  'its contract came into force, with which it has done its part; what remains is ended with the purchase';
const NOTHING_CAME =
  'a purchase is cancelled before it has a contract in force, or where nothing is on order (api/purchases/rules/end-purchase.ts)';

/** States that stay as they are by design, or that never occur although two kinds alone cannot tell, with the reason. */
const STAYS: Readonly<Record<string, string>> = {
  'Bid SUBMITTED beside SourcingEvent CANCELLED':
    'an entry for each would tell how many sealed bids there were (docs/decisions/0020)',
  'Award APPROVED beside Contract ACTIVE': 'it has the contract that it was for',
  'Award APPROVED beside Contract ENDED': IN_FORCE,
  'Award APPROVED beside Contract CANCELLED': 'a contract is cancelled with its award, or with its direct purchase',
  'DirectPurchase APPROVED beside Contract ENDED': IN_FORCE,
  'DirectPurchase APPROVED beside Contract CANCELLED': 'a contract is cancelled with its direct purchase, or its award',
  'DirectPurchase APPROVED beside Purchase CANCELLED': IN_FORCE,
  'DirectPurchase APPROVED beside Requisition CANCELLED': IN_FORCE,
  'Contract ACTIVE beside Purchase CANCELLED': NOTHING_CAME,
  'Requisition FULFILLED beside Purchase CANCELLED': NOTHING_CAME,
  'Invoice MATCHED beside Purchase CANCELLED': BEFORE,
  'Payment APPROVED beside Purchase CANCELLED': BEFORE,
  'Invoice MATCHED beside Purchase COMPLETED':
    'a purchase is complete once none is left (api/payment/rules/is-complete.ts)',
  'GoodsReceipt INSPECTED beside Purchase CANCELLED': BEFORE,
  'GoodsReceipt RECEIVED beside PurchaseOrder CANCELLED':
    'what has come counts as received, so that its order is closed and not cancelled (api/orders/rules/short-close.ts)',
  'GoodsReceipt INSPECTED beside PurchaseOrder CANCELLED':
    'an order is cancelled short where all that came of it was rejected or went back: nothing of it is left to be done',
  'InterestDeclaration NO_INTEREST beside SourcingEvent CANCELLED':
    'it says all that was asked, and waits for nothing: only a later interest would end it',
  'Bid WITHDRAWN beside SourcingEvent CANCELLED':
    'an entry for each would tell how many sealed bids there were (docs/decisions/0020)',
};

const typeOf = ({ module }: Lifecycle, name: string) => `${module}.${name}`;
const declared = (name: SubjectName) => SUBJECTS.find((subject) => subject.name === name);

/** The acts by which a move is taken: itself, or those it is part of. */
const actsOf = (lifecycle: Lifecycle, [name, { by, within = [] }]: [string, Move]): readonly string[] =>
  by.length > 0 ? [typeOf(lifecycle, name)] : within;
const movesIn = (lifecycle: Lifecycle, act: string) =>
  Object.entries(lifecycle.moves).filter((move) => actsOf(lifecycle, move).includes(act));
const actsIn = (lifecycle: Lifecycle) => Object.entries(lifecycle.moves).flatMap((move) => actsOf(lifecycle, move));

/** The kinds that pinned fields of a declaration refer to. */
const pinnedKinds = ({ fields }: AnySubject, pin: Move['pin'] = []) =>
  [pin].flat().flatMap((field) => fields[field]?.target ?? []);

function pairsOf(subject: AnySubject): Pair[] {
  const one = LIFECYCLES[subject.name];
  const started = Object.values(one.moves).flatMap(({ startsFrom }) => (startsFrom ? [startsFrom.subject] : []));
  const pinned = Object.values(one.moves).flatMap(({ pin }) => pinnedKinds(subject, pin));
  const whole = one.partOf?.PURCHASE ? (['Purchase'] as const) : [];
  const others = new Set<SubjectName>([...started, ...pinned, ...whole]);
  others.delete(one.subject);
  return [...others].map((other) => ({ one, other: LIFECYCLES[other] }));
}

/**
 * The states in which an act can leave one of the two: unchanged where it has no part in the act; null where the act cannot be taken from
 * its state. Where there may be several such subjects, an act moves only those that its rule finds.
 */
function statesAfter(lifecycle: Lifecycle, state: string, act: string, several: boolean): readonly string[] | null {
  const parts = movesIn(lifecycle, act).filter(([, { from }]) => from !== null);
  const open = parts.filter(([, { from }]) => from?.includes(state));
  if (open.length > 0) return open.flatMap(([, move]) => targetsOf(move, state));
  const isMeant = parts.some(([, { by }]) => by.length > 0) || (parts.length > 0 && !several);
  return isMeant ? null : [state];
}

/** The states of both when `one` is created: those that its creation starts from, or in which it leaves the other. */
function beginnings({ one, other }: Pair): Standing[] {
  return Object.entries(one.moves)
    .filter(([, { from }]) => from === null)
    .flatMap(([name, move]) =>
      actsOf(one, [name, move]).flatMap((act) => {
        const origin = move.startsFrom?.subject === other.subject ? move.startsFrom.states : null;
        const before = origin ?? made(other, act) ?? other.states.filter((state) => !other.ends.includes(state));
        return before.flatMap((state) =>
          (statesAfter(other, state, act, false) ?? []).flatMap((beside) =>
            targetsOf(move, null).map((own) => ({ one: own, other: beside })),
          ),
        );
      }),
    );
}

/**
 * The states in which an act leaves the two. A newly created subject that moves the other takes the place of the one before, as the next
 * award of an event does.
 */
function steps({ one, other }: Pair, standing: Standing, act: string): Standing[] {
  const [ones, others] = [statesAfter(one, standing.one, act, true), statesAfter(other, standing.other, act, false)];
  const isMoved = { one: ones?.[0] !== standing.one, other: others?.[0] !== standing.other };
  const next = {
    one: isMoved.other ? (made(one, act) ?? ones) : ones,
    other: isMoved.one ? (made(other, act) ?? others) : others,
  };
  return (next.one ?? []).flatMap((own) => (next.other ?? []).map((beside) => ({ one: own, other: beside })));
}

/** The states in which an act creates a subject; null where it creates none. */
function made(lifecycle: Lifecycle, act: string): readonly string[] | null {
  const creations = movesIn(lifecycle, act).filter(([, { from }]) => from === null);
  return creations.length > 0 ? creations.flatMap(([, move]) => targetsOf(move, null)) : null;
}

/** Every combination of states that the two can have. */
function standings(pair: Pair): Standing[] {
  const known = new Map<string, Standing>();
  const open = beginnings(pair);
  const acts = new Set([...actsIn(pair.one), ...actsIn(pair.other)]);
  for (let standing = open.pop(); standing; standing = open.pop()) {
    const key = `${standing.one} ${standing.other}`;
    if (known.has(key)) continue;
    known.set(key, standing);
    for (const act of acts) open.push(...steps(pair, standing, act));
  }
  return [...known.values()];
}

/** Whether a subject in a state is finished: the state is an end, or the one in which the declaration calls it done (`due`). */
function isDone(lifecycle: Lifecycle, state: string): boolean {
  const doneIn: readonly unknown[] = [declared(lifecycle.subject)?.due?.doneIn].flat();
  return lifecycle.ends.includes(state) || doneIn.includes(state);
}

/**
 * Whether a move out of a state can still be taken beside the other kind: not where that has ended and the act is on it, also moves it, or
 * is for it (`pin`).
 */
function isOpen(lifecycle: Lifecycle, move: [string, Move], other: Lifecycle, beside: string): boolean {
  if (!other.ends.includes(beside) || canBeSeveral(lifecycle, other)) return true;
  const subject = declared(lifecycle.subject);
  if (subject && pinnedKinds(subject, move[1].pin).includes(other.subject)) return false;
  return actsOf(lifecycle, move).some((act) => movesIn(other, act).every(([, { from }]) => from === null));
}

/** Whether there can be several of the other kind beside one subject: they start from it, or it lists them. */
function canBeSeveral({ subject }: Lifecycle, other: Lifecycle): boolean {
  const whole = other.partOf?.PURCHASE;
  if (subject === 'Purchase' && whole && 'listedIn' in whole) return true;
  return Object.values(other.moves).some(
    ({ startsFrom }) => startsFrom?.subject === subject && (!startsFrom.once || startsFrom.once.per !== undefined),
  );
}

/** Whether nothing that can still happen leaves the state. */
function isStuck(lifecycle: Lifecycle, state: string, other: Lifecycle, beside: string): boolean {
  if (isDone(lifecycle, state)) return false;
  const out = Object.entries(lifecycle.moves).filter(
    ([, move]) => move.from?.includes(state) && targetsOf(move, state).some((target) => target !== state),
  );
  if (out.some((move) => isOpen(lifecycle, move, other, beside))) return false;
  return !canComeAgain(lifecycle, state, other, beside);
}

/** Whether another of the other kind can still start from it. */
function canComeAgain({ subject }: Lifecycle, state: string, other: Lifecycle, beside: string): boolean {
  return Object.values(other.moves).some(({ startsFrom }) => {
    if (startsFrom?.subject !== subject || !startsFrom.states.includes(state)) return false;
    return !startsFrom.once || (startsFrom.once.unless?.includes(beside) ?? false);
  });
}

const pairs = SUBJECTS.flatMap(pairsOf);
const found = (pair: Pair) =>
  standings(pair).flatMap(({ one, other }) => [
    ...(isStuck(pair.one, one, pair.other, other)
      ? [`${pair.one.subject} ${one} beside ${pair.other.subject} ${other}`]
      : []),
    ...(isStuck(pair.other, other, pair.one, one)
      ? [`${pair.other.subject} ${other} beside ${pair.one.subject} ${one}`]
      : []),
  ]);

describe('two kinds that wait for each other', () => {
  it.each(
    pairs.map((pair) => [`${pair.one.subject} and ${pair.other.subject}`, pair] as const),
  )('%s: nothing waits for what can never come', (_name, pair) => {
    const stuck = found(pair).filter((text) => STAYS[text] === undefined);
    const mend = 'have the act that ends the one move the other on (`within`), or give it a way out of its own';
    expect(stuck.map((text) => `${text}: ${mend}`)).toEqual([]);
  });

  it('every pair is walked from where both exist', () => {
    expect(pairs.length).toBeGreaterThan(15);
    const without = pairs.filter((pair) => standings(pair).length === 0);
    expect(without.map(({ one, other }) => `${one.subject} and ${other.subject}`)).toEqual([]);
  });

  it('the list of exceptions names only existing states', () => {
    const known = new Set<string>(
      Object.values(LIFECYCLES).flatMap(({ subject, states }) => states.map((state) => `${subject} ${state}`)),
    );
    const gone = Object.keys(STAYS).filter((text) => text.split(' beside ').some((side) => !known.has(side)));
    expect(gone).toEqual([]);
  });
});

describe('an act on the one', () => {
  const HAS_COME = 'a new version of an order of which something has come is partly received, or received';

  const COMPLETE = 'a purchase is complete only once nothing is left to be done (api/orders/rules/is-complete.ts)';
  const BY_THEN = 'once a contract is in force, what remains is ended with the purchase';
  const completed = (acts: readonly string[]) => acts.map((act) => [`${act} beside Purchase COMPLETED`, COMPLETE]);

  /** What is to wait for a state of the other or never meets it, and why. */
  const WAITS: Readonly<Record<string, string>> = {
    'GoodsReceipt.inspectReceipt in RECEIVED beside PurchaseOrder CONFIRMED': HAS_COME,
    'GoodsReceipt.reverseReceipt in RECEIVED beside PurchaseOrder CONFIRMED': HAS_COME,
    'GoodsReceipt.reverseReceipt in INSPECTED beside PurchaseOrder CONFIRMED': HAS_COME,
    'InterestDeclaration.recuseLater in NO_INTEREST beside SourcingEvent EVALUATED':
      'whoever has scored cannot take that back, and the button says so',
    'Erasure.eraseOpenings in APPROVED beside Account ACTIVE':
      'only of an account that is disabled something is erased',
    'Award.confirmRevocation in APPROVED beside Contract ACTIVE': BY_THEN,
    ...Object.fromEntries(
      ['PROPOSED', 'RETURNED', 'APPROVED'].map((state) => [
        `DirectPurchase.cancelDirectPurchase in ${state} beside Contract ACTIVE`,
        BY_THEN,
      ]),
    ),
    ...Object.fromEntries(
      completed([
        ...['DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED'].map(
          (state) => `SourcingEvent.cancelEvent in ${state}`,
        ),
        ...['PROPOSED', 'RETURNED', 'APPROVED'].map((state) => `DirectPurchase.cancelDirectPurchase in ${state}`),
        ...['CONFIRMED', 'PARTLY_RECEIVED'].flatMap((state) =>
          ['acceptProposal', 'confirmOneSidedClose'].map((move) => `PurchaseOrder.${move} in ${state}`),
        ),
        ...['Payment.recordPayment in APPROVED', 'GoodsReturn.recordRefund in CREDITED'],
      ]),
    ),
  };

  const leaves = (lifecycle: Lifecycle, state: string, act: string) =>
    statesAfter(lifecycle, state, act, true)?.includes(state) ?? false;
  const isStopped = ({ one, other }: Pair, act: string, beside: string) =>
    statesAfter(other, beside, act, canBeSeveral(one, other)) === null;

  /**
   * Acts that the state of the one allows, and that somebody who takes the other elsewhere stops, since they move the other on too and cannot
   * from there: an order put on hold would stop the inspection of what has come.
   */
  const stopped = (pair: Pair, standing: Standing): readonly string[] => {
    const { one, other } = pair;
    const acts = Object.entries(one.moves)
      .filter(([, { by, from }]) => by.length > 0 && from?.includes(standing.one))
      .filter(([name]) => !isStopped(pair, typeOf(one, name), standing.other));
    return Object.entries(other.moves)
      .filter(([, { by, from }]) => by.length > 0 && from?.includes(standing.other))
      .flatMap(([name, move]) =>
        targetsOf(move, standing.other).map((target) => [typeOf(other, name), target] as const),
      )
      .filter(([act, target]) => !other.ends.includes(target) && leaves(one, standing.one, act))
      .flatMap(([, target]) =>
        acts
          .filter(([name]) => isStopped(pair, typeOf(one, name), target))
          .map(([name]) => `${one.subject}.${name} in ${standing.one} beside ${other.subject} ${target}`),
      );
  };
  const found = (pair: Pair) =>
    standings(pair).flatMap(({ one, other }) => [
      ...stopped(pair, { one, other }),
      ...stopped({ one: pair.other, other: pair.one }, { one: other, other: one }),
    ]);

  it('is stopped by no state of the other that nobody thought of', () => {
    const missed = new Set(pairs.flatMap(found).filter((text) => WAITS[text] === undefined));
    const mend = 'let the move that is part of it start from there too, or say in WAITS why it waits';
    expect([...missed].map((text) => `${text}: ${mend}`)).toEqual([]);
  });
});

describe('what a move needs of another', () => {
  const needing = SUBJECTS.flatMap(({ name }) =>
    Object.entries(LIFECYCLES[name].moves).flatMap(([move, { needs = [], from }]) =>
      needs.flatMap((need) => (from ?? []).map((state) => ({ kind: name, move, state, need }))),
    ),
  );

  /** Whether a needed subject can come to a state that does not meet the need; a bar that holds for a time (`without`) is lifted there. */
  const canBeUnfit = ({ need: { subject, states } }: (typeof needing)[number]) => {
    const { moves } = LIFECYCLES[subject];
    return Object.values(moves).some(({ from, ...move }) =>
      states.some(
        (state) =>
          from?.includes(state) && targetsOf({ from, ...move }, state).some((target) => !states.includes(target)),
      ),
    );
  };

  it('an unmet need never blocks a subject for good: from each such state another move without needs leads on', () => {
    const fast = needing.filter(canBeUnfit).filter(({ kind, state }) => {
      const ways = Object.values(LIFECYCLES[kind].moves).filter(
        (move) =>
          move.from?.includes(state) && !move.needs && targetsOf(move, state).some((target) => target !== state),
      );
      return ways.length === 0;
    });
    const mend = 'give that state a way out for when what it needs is not so any more';
    expect(fast.map(({ kind, move, state }) => `${kind} ${state}, where ${move} needs another: ${mend}`)).toEqual([]);
    expect(needing.length).toBeGreaterThan(12);
  });
});
