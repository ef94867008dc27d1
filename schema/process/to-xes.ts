import type { ExportedEvent } from './exported-event.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<classifier name="Activity" scope="event" keys="concept:name"/>`;

/**
 * The entries as a XES log, written piece by piece: a trace for each case, an event for each entry, in the order in which they happened.
 * The entries come one case after the other, so that memory holds one case at a time.
 */
export async function* toXes(byCase: AsyncIterable<ExportedEvent>): AsyncGenerator<string> {
  yield `${HEAD}\n`;
  let own: ExportedEvent[] = [];
  for await (const event of byCase) {
    if (own.length > 0 && own[0]?.caseId !== event.caseId) {
      yield traceOf(own);
      own = [];
    }
    own.push(event);
  }
  if (own.length > 0) yield traceOf(own);
  yield '</log>\n';
}

function traceOf(events: readonly ExportedEvent[]): string {
  const happened = [...events].sort(
    (one, other) => Date.parse(one.time) - Date.parse(other.time) || one.index - other.index,
  );
  const name = [
    attribute('string', 'concept:name', events[0]?.caseName ?? ''),
    attribute('string', 'qingcai:case', events[0]?.caseId ?? ''),
  ].join('\n');
  return `<trace>\n${name}\n${happened.map(eventOf).join('\n')}\n</trace>\n`;
}

function eventOf({ id, activity, time, actor, role, source, subject, recordedAt, withheld }: ExportedEvent): string {
  const attributes = [
    attribute('string', 'concept:name', activity),
    attribute('date', 'time:timestamp', time),
    ...(actor === '' ? [] : [attribute('string', 'org:resource', actor)]),
    ...(role === '' ? [] : [attribute('string', 'org:role', role)]),
    attribute('string', 'qingcai:source', source),
    attribute('string', 'qingcai:entry', id),
    attribute('string', 'qingcai:subject', subject.id),
    attribute('date', 'qingcai:recordedAt', recordedAt),
    ...(withheld.length === 0 ? [] : [attribute('string', 'qingcai:withheld', withheld.join(' '))]),
  ];
  return `<event>${attributes.join('')}</event>`;
}

function attribute(kind: 'string' | 'date', key: string, value: string): string {
  return `<${kind} key="${escaped(key)}" value="${escaped(value)}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
