import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { EVENT_LIMITS } from '../../schema/process/event-limits.js';
import type { EventColumns } from '../../schema/process/event-record.js';
import { type Decoder, decoderOf } from './decoder-of.js';
import { FileFault } from './file-fault.js';
import { type RawEvent, rawTrace } from './raw-event.js';

/** The keys of the XES standard extensions. */
const XES_KEYS = { case: 'concept:name', activity: 'concept:name', time: 'time:timestamp', resource: 'org:resource' };

/** Kinds of attributes that are read; of lists and containers only the name would remain. */
const ATTRIBUTES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

/** No element of an honest log is longer; without a limit, one quote that is never closed would use all memory. */
const LONGEST = 1_000_000;
const DEEPEST = 64;

/**
 * Streams the events of a XES log, trace by trace. Declarations in the document are not expanded: a document with a document type is
 * refused, since XES needs none and such declarations are how XML is made to explode. It is read in `encoding`, otherwise in the encoding
 * that it declares. Throws FileFault.
 */
export async function* readXes(
  bytes: AsyncIterable<Buffer>,
  columns: EventColumns,
  encoding: FileEncoding | null,
): AsyncGenerator<RawEvent[]> {
  const reader = xesReader(columns);
  let decoder: Decoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= encoding ? decoderOf(encoding, { fatal: true }) : declaredDecoder(chunk);
    yield reader.push(decoded(decoder, chunk));
  }
  yield reader.push(decoded(decoder ?? decoderOf('utf-8', { fatal: true }), null));
  yield reader.end();
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: Map<string, string>;
}

function xesReader(columns: EventColumns) {
  const keys = {
    case: columns.case ?? XES_KEYS.case,
    activity: columns.activity ?? XES_KEYS.activity,
    time: columns.time ?? XES_KEYS.time,
    resource: columns.resource ?? XES_KEYS.resource,
  };
  const parser = new SaxesParser();
  const stack: Open[] = [];
  let [events, ready]: [Open[], RawEvent[]] = [[], []];
  let sinceTag = 0;
  parser.on('error', (error) => {
    throw new FileFault('process.fileNotXml', { line: parser.line, detail: error.message.replace(/^\d+:\d+: /, '') });
  });
  parser.on('doctype', () => {
    throw new FileFault('process.fileDoctype', { line: parser.line });
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    if (stack.length >= DEEPEST) throw new FileFault('process.fileTooDeep', { line: parser.line });
    if (stack.length === 0 && plainName(tag.name) !== 'log') throw new FileFault('process.fileNotXes');
    noteAttribute(tag, stack.at(-1));
    stack.push({ name: plainName(tag.name), line: parser.line, attributes: new Map() });
  });
  parser.on('closetag', () => {
    sinceTag = 0;
    const [closed, parent] = [stack.pop(), stack.at(-1)?.name];
    if (closed?.name === 'event' && parent === 'trace') events.push(closed);
    else if (closed?.name === 'event')
      ready.push({ line: closed.line, lost: { key: 'process.eventWithoutCase', name: null } });
    if (events.length > EVENT_LIMITS.perCase)
      throw new FileFault('process.caseTooLong', { line: events[0]?.line ?? 0, events: EVENT_LIMITS.perCase });
    if (closed?.name !== 'trace') return;
    for (const event of rawTrace(closed, events, keys)) ready.push(event);
    events = [];
  });
  const taken = (): RawEvent[] => {
    const all = ready;
    ready = [];
    return all;
  };
  return {
    push(text: string): RawEvent[] {
      sinceTag += text.length;
      if (sinceTag > LONGEST + text.length) throw new FileFault('process.fileElementTooLong', { line: parser.line });
      parser.write(text);
      return taken();
    },
    end(): RawEvent[] {
      parser.close();
      return taken();
    },
  };
}

function noteAttribute(tag: SaxesTagPlain, parent: Open | undefined): void {
  if (parent?.name !== 'event' && parent?.name !== 'trace') return;
  const { key, value } = tag.attributes;
  if (ATTRIBUTES.has(plainName(tag.name)) && key !== undefined) parent.attributes.set(key, value ?? '');
}

/** A name without its namespace prefix. */
function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The decoder that the declaration names, UTF-8 where it names none. */
function declaredDecoder(head: Buffer): Decoder {
  const declared = /^[^<]{0,4}<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    head.toString('latin1', 0, 300),
  );
  try {
    return decoderOf(declared?.[1] ?? 'utf-8', { fatal: true });
  } catch {
    throw new FileFault('catalogue.fileEncoding');
  }
}

function decoded(decoder: Decoder, chunk: Buffer | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FileFault('catalogue.fileEncoding');
  }
}
