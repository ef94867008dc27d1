import { describe, expect, it } from '@jest/globals';
import { caseCollector } from './collect-cases.js';
import { comparePaths } from './compare-paths.js';
import type { ExportedEvent } from './exported-event.js';
import { foldPath } from './fold-path.js';
import { toOcel } from './to-ocel.js';
import { toXes } from './to-xes.js';

const event = (index: number, caseId: string, more: Partial<ExportedEvent> = {}): ExportedEvent => ({
  id: `ent_${index}`,
  index,
  activity: `step<${index}> & "more"`,
  time: new Date(Date.UTC(2026, 2, 2, 10 - index)).toISOString(),
  recordedAt: '2026-03-03T00:00:00.000Z',
  source: 'native',
  actor: 'p_1',
  role: 'BUYER',
  subject: { type: 'Award', id: `awd_${index % 2}` },
  caseId,
  caseName: caseId,
  values: [{ name: 'state', value: 'APPROVED' }],
  withheld: [],
  ...more,
});
const EVENTS = [
  event(0, 'pur_1'),
  event(1, 'pur_1'),
  event(2, 'pur_2', { subject: { type: 'Purchase', id: 'pur_2' } }),
];

async function* given(events: readonly ExportedEvent[]) {
  yield* events;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

const bySubject = [...EVENTS].sort((one, other) => (one.subject.id < other.subject.id ? -1 : 1));

describe('what is exported', () => {
  it('an OCEL export is read back with all its events, objects and links', async () => {
    const read = JSON.parse(await joined(toOcel({ inLogOrder: given(EVENTS), bySubject: given(bySubject) })));
    expect(Object.keys(read).sort()).toEqual(['eventTypes', 'events', 'objectTypes', 'objects']);
    expect(read.events).toHaveLength(3);
    const ids = new Set(read.objects.map(({ id }: { id: string }) => id));
    expect([...ids].sort()).toEqual(['awd_0', 'awd_1', 'pur_1', 'pur_2']);
    const links = [...read.events, ...read.objects].flatMap(({ relationships }) => relationships);
    expect(links.every(({ objectId, qualifier }) => ids.has(objectId) && qualifier.length > 0)).toBe(true);
    expect(read.objects.filter(({ id }: { id: string }) => id === 'pur_1')).toEqual([
      { id: 'pur_1', type: 'Purchase', attributes: [], relationships: [] },
    ]);
    const types = new Set(read.objectTypes.map(({ name }: { name: string }) => name));
    expect(read.objects.every(({ type }: { type: string }) => types.has(type))).toBe(true);
    const known = new Set(read.eventTypes.map(({ name }: { name: string }) => name));
    expect(read.events.every(({ type }: { type: string }) => known.has(type))).toBe(true);
  });

  it('what is left out of an event is said of it, and nothing where nothing is', async () => {
    const some = [event(0, 'pur_1', { withheld: ['commercial', 'personal'] }), event(1, 'pur_1')];
    const { events } = JSON.parse(await joined(toOcel({ inLogOrder: given(some), bySubject: given(some) })));
    const said = events.map(({ attributes }: { attributes: { name: string; value: string }[] }) =>
      attributes.find(({ name }) => name === 'withheld'),
    );
    expect(said).toEqual([{ name: 'withheld', value: 'commercial personal' }, undefined]);
    const xes = await joined(toXes(given(some)));
    expect(xes.match(/key="qingcai:withheld" value="([^"]*)"/g)).toEqual([
      'key="qingcai:withheld" value="commercial personal"',
    ]);
  });

  it('attributes have their types: times, whole numbers, yes and no, and text', async () => {
    const values = [
      { name: 'occurredAt', value: '2026-03-02T00:00:00.000Z' },
      { name: 'caseKey', value: 'PO-1' },
    ];
    const one = event(0, 'mir_1', { subject: { type: 'MirroredCase', id: 'mir_1' }, actor: '', role: '', values });
    const read = JSON.parse(await joined(toOcel({ inLogOrder: given([one]), bySubject: given([one]) })));
    expect(read.objectTypes).toEqual([
      {
        name: 'MirroredCase',
        attributes: [
          { name: 'occurredAt', type: 'time' },
          { name: 'caseKey', type: 'string' },
        ],
      },
    ]);
    const types = Object.fromEntries(
      read.eventTypes[0].attributes.map(({ name, type }: { name: string; type: string }) => [name, type]),
    );
    expect(types).toMatchObject({ actor: 'string', recordedAt: 'time', logIndex: 'integer' });
    // Nobody is named where nothing says who it was.
    expect(read.events[0].attributes.map(({ name }: { name: string }) => name)).toEqual([
      'source',
      'recordedAt',
      'logIndex',
    ]);
  });

  it('a XES export is read back with as many traces and events, in the order in which they happened', async () => {
    const text = await joined(toXes(given(EVENTS)));
    expect([text.match(/<trace>/g)?.length, text.match(/<event>/g)?.length]).toEqual([2, 3]);
    const entries = [...text.matchAll(/key="qingcai:entry" value="([^"]*)"/g)].map(([, id]) => id);
    expect(entries).toEqual(['ent_1', 'ent_0', 'ent_2']);
    expect(text).toContain('step&#60;0&#62; &#38; &#34;more&#34;');
  });

  it('a XES export keeps the name that a case has in its own system', async () => {
    const text = await joined(toXes(given([event(0, 'mir_1', { caseName: 'PO-1', actor: '', role: '' })])));
    expect(text).toContain('<string key="concept:name" value="PO-1"/>');
    expect(text).not.toContain('org:resource');
  });
});

describe('paths', () => {
  it.each([
    ['a a b a', 'a b a', [0, 2, 3]],
    ['a b c', 'a b c', [0, 1, 2]],
    ['a', 'a', [0]],
  ])('%s folded is %s', (path, folded, times) => {
    const steps = path.split(' ');
    expect(foldPath({ steps, times: steps.map((_, at) => at) })).toEqual({ steps: folded.split(' '), times });
  });

  it.each([
    ['a b c', 'a b c', [], [], []],
    ['a c', 'a b c', ['b'], [], []],
    ['b a c', 'a b c', [], ['a'], []],
    ['a b b c', 'a b c', [], [], ['b']],
    ['a b x c', 'a b c', [], [], []],
  ])('%s against %s', (path, reference, skipped, reordered, repeated) => {
    const found = comparePaths(path.split(' '), reference.split(' '));
    expect(found.skipped).toEqual(skipped);
    expect(found.reordered).toHaveLength(reordered.length);
    expect(found.repeated).toEqual(repeated);
  });

  it('paths are counted, with quantiles of their times and the cases that kept to them', () => {
    const { add, figures } = caseCollector();
    const one = (steps: string, hours: number[], conforming: boolean) =>
      add({
        steps: steps.split(' '),
        times: hours.map((hour) => hour * 3_600_000),
        ...{ conforming, gaps: conforming ? [] : [{ kind: 'SKIPPED', activity: 'b' }], unitId: 'u', buyerId: null },
      });
    one('a b c', [0, 1, 3], true);
    one('a b c', [0, 3, 5], true);
    one('a c', [0, 9], false);
    const found = figures();
    expect(found).toMatchObject({ caseCount: 3, conforming: 2, eventCount: 8 });
    expect(found.variants[0]).toMatchObject({
      steps: ['a', 'b', 'c'],
      caseCount: 2,
      medianSeconds: 3 * 3600,
      p90Seconds: 5 * 3600,
    });
    expect(found.transitions.find(({ from, to }) => from === 'a' && to === 'b')).toMatchObject({
      count: 2,
      medianSeconds: 3600,
      maxSeconds: 3 * 3600,
    });
    expect(found.gaps).toEqual([{ kind: 'SKIPPED', activity: 'b', caseCount: 1 }]);
    expect(found.byUnit.get('u')).toEqual({ caseCount: 3, conforming: 2 });
  });
});
