import type { SubjectName } from '../common/ids.js';
import { inputOf } from './derive/inputs.js';
import {
  countFrom,
  day,
  flag,
  instant,
  json,
  key,
  list,
  listOf,
  money,
  type PartOf,
  part,
  ref,
  refs,
  text,
  word,
} from './fields.js';
import { defineSubject, type InputOf, type MoveOf, type RowOf, type StateOf } from './subject.js';

/**
 * What the compiler has to refuse in declarations, and what it must accept: an `@ts-expect-error` is red as soon as the line below it has
 * no fault any more. One statement a line, since formatting would otherwise move a fault away from its comment.
 */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_Claim extends true>() => undefined;

const line = part('SampleLine', { id: key(), dueOn: day, note: text().optional() });
interface LineRow extends PartOf<typeof line> {}
const wrongLine = part('SampleLine', { id: key(), dueOn: instant, note: text().optional() });

const head = {
  module: 'samples',
  name: 'Contract',
  short: 'sample',
  collection: 'samples',
  doc: 'A sample.',
  secret: 'none',
  visible: { STAFF: [] },
  shows: [],
  indexes: [],
} as const;
const fields = {
  title: text(),
  lines: list<LineRow>(line),
  total: money,
  remark: text(10).optional(),
  endedAt: instant.optional(),
  size: countFrom(0),
  params: json.optional(),
  partIds: refs('Part'),
  marks: listOf(word(null, ['A', 'B'])),
  isOver: flag,
};
const states = { OPEN: {}, ENDED: { tone: 'good' } } as const;
const begin = { from: null, to: 'OPEN', by: ['BUYER'] } as const;
const end = { from: ['OPEN'], to: 'ENDED', by: ['BUYER'] } as const;

const Sample = defineSubject({
  ...head,
  fields,
  states,
  stage: 'ORDER',
  moves: {
    begin: { from: null, to: 'OPEN', by: ['BUYER'], asks: { title: text(200), partId: ref('Part').optional() } },
    end: {
      from: ['OPEN'],
      to: 'ENDED',
      by: ['BUYER'],
      asks: { reason: text(10) },
      sets: { endedAt: 'NOW', remark: { input: 'reason' } },
    },
  },
  due: { field: 'lines', each: 'dueOn', doneIn: 'ENDED', doneOn: null },
});
type Row = RowOf<typeof Sample>;

holds<Equal<StateOf<typeof Sample>, 'OPEN' | 'ENDED'>>();
holds<Equal<Row['state'], 'OPEN' | 'ENDED'>>();
holds<Equal<Row['remark'], string | null>>();
holds<Equal<Row['endedAt'], Date | null>>();
holds<Equal<Row['lines'], readonly LineRow[]>>();
holds<Equal<Row['size'], number>>();
holds<Equal<Row['params'], Readonly<Record<string, string | number>> | null>>();
holds<Equal<Row['total'], { readonly amount: string; readonly currency: string }>>();
holds<Equal<Row['partIds'], readonly string[]>>();
holds<Equal<Row['marks'], readonly ('A' | 'B')[]>>();
holds<Equal<MoveOf<typeof Sample>, 'begin' | 'end'>>();
holds<
  Equal<
    InputOf<typeof Sample, 'begin'>,
    { readonly key: string; readonly title: string; readonly partId: string | null }
  >
>();
holds<Equal<InputOf<typeof Sample, 'end'>['sampleId'], string>>();
holds<Equal<InputOf<typeof Sample, 'end'>['rev'], number>>();
// @ts-expect-error proves that `holds` can fail
holds<Equal<Row['remark'], string>>();

// @ts-expect-error no such move
inputOf(Sample, 'ends');
// @ts-expect-error a part that holds an instant where the row has a day
list<LineRow>(wrongLine);
// @ts-expect-error no such kind
ref('Constract');
// @ts-expect-error no such kind
refs('Constract');
// @ts-expect-error no such way to write text
text(10).normalised('reversed');
// @ts-expect-error a list of parts is no list of plain values
listOf(line);
// @ts-expect-error no such kind
export const name: SubjectName = 'Constract';

const sample = { ...head, fields, states };
// @ts-expect-error a move to a state that is not declared
defineSubject({ ...sample, moves: { begin: { ...begin, to: 'OPNE' } } });
// @ts-expect-error a move from a state that is not declared
defineSubject({ ...sample, moves: { begin, end: { ...end, from: ['OPNE'] } } });
// @ts-expect-error no such post
defineSubject({ ...sample, moves: { begin: { ...begin, by: ['BUYERS'] } } });
// @ts-expect-error no such stage
defineSubject({ ...sample, moves: { begin: { ...begin, stage: 'ORDERS' } } });
// @ts-expect-error a word that a move does not have
defineSubject({ ...sample, moves: { begin: { ...begin, stagee: 'ORDER' } } });
// @ts-expect-error no such duty
defineSubject({ ...sample, moves: { begin: { ...begin, duty: 'ordring' } } });
// @ts-expect-error a word that a to-do does not have
defineSubject({ ...sample, moves: { begin: { ...begin, toDo: { doneBye: 'title' } } } });
// @ts-expect-error sets a field that is not declared
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { endedAtt: 'NOW' } } } });
// @ts-expect-error sets text to a time
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { title: 'NOW' } } } });
// @ts-expect-error sets to nothing what is never null
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { title: null } } } });
// @ts-expect-error sets text to yes
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { remark: true } } } });
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { isOver: true } } } });
// @ts-expect-error a running number where the row has a time
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { endedAt: { number: 'SM' } } } } });
// @ts-expect-error sets what the input does not say
defineSubject({ ...sample, moves: { begin, end: { ...end, sets: { remark: { input: 'reason' } } } } });
const due = { field: 'lines', each: 'dueOn', doneIn: 'ENDED', doneOn: null } as const;
// @ts-expect-error due in a state that is not declared
defineSubject({ ...sample, moves: { begin }, due: { ...due, doneIn: 'DONE' } });
// @ts-expect-error due by a field that is not declared
defineSubject({ ...sample, moves: { begin }, due: { ...due, field: 'line' } });
const seen = { roles: [], own: 'title' } as const;
// @ts-expect-error seen by a field that is not declared
defineSubject({ ...sample, moves: { begin }, visible: { STAFF: [], SUPPLIER: { ...seen, own: 'supplierId' } } });
// @ts-expect-error seen in a state that is not declared
defineSubject({ ...sample, moves: { begin }, visible: { STAFF: [], SUPPLIER: { ...seen, in: ['DONE'] } } });
// @ts-expect-error no such posts as a whole
defineSubject({ ...sample, moves: { begin }, visible: { STAFF: 'EVERYBODY' } });
// @ts-expect-error read by a post that there is not
defineSubject({ ...sample, moves: { begin }, readBy: { moves: ['BUYERS'] } });
// @ts-expect-error not one of the fields that all kinds have
defineSubject({ ...sample, moves: { begin }, readBy: { title: ['BUYER'] } });
// @ts-expect-error listed by a field that is not declared
defineSubject({ ...sample, moves: { begin }, list: { name: 'samples', by: ['titel'] } });
// @ts-expect-error no such tone
defineSubject({ ...head, fields, states: { OPEN: { tone: 'god' } }, moves: { begin } });
defineSubject({ ...sample, moves: { begin, end }, due, visible: { STAFF: [], SUPPLIER: seen } });
defineSubject({ ...sample, moves: { begin, end }, visible: { STAFF: 'ALL', VISITOR: 'ALL' } });
defineSubject({ ...sample, moves: { begin, end }, visible: { STAFF: 'ALL', SUPPLIER: 'ALL' } });
defineSubject({ ...sample, moves: { begin }, visible: { STAFF: 'ALL', SUPPLIER: { ...seen, own: '_id' } } });
defineSubject({ ...sample, moves: { begin }, visible: { STAFF: [], SUPPLIER: 'ALL' }, readBy: { moves: 'PUBLIC' } });
