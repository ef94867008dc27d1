const OUTBOX = 'trail_outbox';
const SHOWN = 40;

/**
 * Judges change events as they come: a write to a collection not listed in `operational` needs an insert into `trail_outbox`, in the same
 * transaction, whose subject is the written document. Returns `{ see(event), verdict() }`.
 */
export function judgeWrites(operational) {
  const free = new Set(operational);
  const wrong = new Map();
  let writes = 0;
  let current = { key: null, subjects: new Set(), written: [] };

  const close = () => {
    for (const { place, id } of current.written) if (!current.subjects.has(id)) note(`${place} without its entry`, id);
    current = { key: null, subjects: new Set(), written: [] };
  };
  const note = (what, id) => {
    const known = wrong.get(what) ?? { count: 0, id };
    wrong.set(what, { ...known, count: known.count + 1 });
  };

  return {
    /** Handles the next event; the events of a transaction come one after another. */
    see(event) {
      const key = transactionOf(event);
      if (key !== current.key) close();
      current.key = key;
      const { coll } = event.ns;
      if (coll === OUTBOX && event.operationType === 'insert') current.subjects.add(event.fullDocument?.subject?.id);
      if (free.has(coll)) return;
      writes += 1;
      const id = String(event.documentKey._id);
      const place = `${event.ns.db}.${coll}: ${event.operationType}`;
      if (key === null) note(`${place} outside a transaction`, id);
      else current.written.push({ place, id });
    },
    /** The number of business writes, and the violations as lines. */
    verdict() {
      close();
      const lines = [...wrong].map(([what, { count, id }]) => `${what} (${count} times, first: ${id})`);
      const rest = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more kinds`] : [];
      return { writes, violations: [...lines.slice(0, SHOWN), ...rest] };
    },
  };
}

function transactionOf(event) {
  return event.txnNumber === undefined ? null : `${event.lsid.id.toString('hex')} ${event.txnNumber}`;
}
