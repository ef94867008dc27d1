/** One event of a log that a test writes. */
export interface WrittenEvent {
  readonly activity?: string;
  readonly at?: string;
  readonly resource?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const attribute = (kind: string, key: string, value: string | undefined) =>
  value === undefined ? '' : `<${kind} key="${escaped(key)}" value="${escaped(value)}"/>`;

/** A XES log of these cases. */
export function xesOf(cases: Readonly<Record<string, readonly WrittenEvent[]>>, head = ''): string {
  const traces = Object.entries(cases).map(([name, events]) => {
    const written = events.map(({ activity, at, resource, more = {} }) => {
      const others = Object.entries(more).map(([key, value]) => attribute('string', key, value));
      const own = [attribute('string', 'concept:name', activity), attribute('date', 'time:timestamp', at)];
      return `<event>${own.join('')}${attribute('string', 'org:resource', resource)}${others.join('')}</event>`;
    });
    return `<trace>${attribute('string', 'concept:name', name)}${attribute('string', 'Vendor', 'V1')}${written.join('\n')}</trace>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}<log xes.version="1.0"><global scope="event"><string key="concept:name" value="none"/></global>\n${traces.join('\n')}\n</log>\n`;
}

/** Events one hour apart, starting at a moment. */
export function hourly(first: string, ...activities: readonly string[]): WrittenEvent[] {
  const start = Date.parse(first);
  return activities.map((activity, hour) => ({ activity, at: new Date(start + hour * 3_600_000).toISOString() }));
}
