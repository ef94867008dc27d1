/** A move as the person who asks may see it. */
export interface Move {
  readonly name: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly reason: string | null;
  readonly consequences: string | null;
}

/** The fields of `moves` that a button needs. */
export const MOVES = 'moves { name label allowed reason consequences }';

/** What a button must ask for before it can send its move: nothing, a text that must be given, or one that may be. */
export interface MoveNeeds {
  readonly subject: string;
  readonly text: { readonly field: 'reason' | 'note'; readonly required: boolean } | null;
}

const files = import.meta.glob<string>('../../../schema/*/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sdl = Object.values(files).join('\n');

/** The name of a move's input type. */
export function inputType(move: string): string {
  return `${move.charAt(0).toUpperCase()}${move.slice(1)}Input`;
}

function fieldsOf(move: string): readonly { readonly name: string; readonly type: string }[] {
  const start = sdl.indexOf(`input ${inputType(move)} {`);
  if (start < 0) return [];
  const body = sdl.slice(start, sdl.indexOf('\n}', start));
  return [...body.matchAll(/^ {2}(\w+): (\S+)/gm)].map(([, name = '', type = '']) => ({ name, type }));
}

/** What the interface's definition demands for a move; null where a button is not enough and a form is needed. */
export function needsOf(move: string): MoveNeeds | null {
  const fields = fieldsOf(move);
  const [key, rev, subject, ...rest] = fields;
  if (key?.name !== 'key' || rev?.name !== 'rev' || !subject?.name.endsWith('Id')) return null;
  const [text, ...more] = rest;
  if (more.length > 0) return null;
  if (!text) return { subject: subject.name, text: null };
  if ((text.name !== 'reason' && text.name !== 'note') || !text.type.startsWith('String')) return null;
  return { subject: subject.name, text: { field: text.name, required: text.type.endsWith('!') } };
}

/** A key that makes a command sent twice count once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
