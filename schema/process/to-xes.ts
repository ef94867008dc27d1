import type { ExportedEvent } from './exported-event.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<classifier name="Activity" scope="event" keys="concept:name"/>`;

/** The entries as a XES log: a trace for each case, an event for each entry, in the order in which they happened. */
export function toXes(events: readonly ExportedEvent[]): string {
  const cases = new Map<string, ExportedEvent[]>();
  for (const event of events) {
    const known = cases.get(event.caseId);
    if (known) known.push(event);
    else cases.set(event.caseId, [event]);
  }
  const traces = [...cases].map(([id, own]) => {
    own.sort((one, other) => Date.parse(one.time) - Date.parse(other.time) || one.index - other.index);
    return `<trace>\n${attribute('string', 'concept:name', id)}\n${own.map(eventOf).join('\n')}\n</trace>`;
  });
  return `${[HEAD, ...traces, '</log>'].join('\n')}\n`;
}

function eventOf({ id, activity, time, actor, role, source, subject, recordedAt }: ExportedEvent): string {
  const attributes = [
    attribute('string', 'concept:name', activity),
    attribute('date', 'time:timestamp', time),
    attribute('string', 'org:resource', actor),
    attribute('string', 'org:role', role),
    attribute('string', 'qingcai:source', source),
    attribute('string', 'qingcai:entry', id),
    attribute('string', 'qingcai:subject', subject.id),
    attribute('date', 'qingcai:recordedAt', recordedAt),
  ];
  return `<event>${attributes.join('')}</event>`;
}

function attribute(kind: 'string' | 'date', key: string, value: string): string {
  return `<${kind} key="${escaped(key)}" value="${escaped(value)}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
