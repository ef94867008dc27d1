import type { Cost } from '../field.js';

/** A definition: its first line, then its lines in braces. */
export function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.join('\n')}\n}`;
}

/** The description above what it describes; empty where there is none. */
export function docOf(doc: string | null): string {
  return doc === null ? '' : `${JSON.stringify(doc)}\n`;
}

/** ` @cost(weight: 60, length: 50)`; empty where no cost is declared. */
export function costOf(cost: Cost | null): string {
  if (!cost) return '';
  return ` @cost(${Object.entries(cost)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')})`;
}

/** A name as types have it: `openBids` -> `OpenBids`. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The name of a field as a value of an enum: `dueOn` -> `DUE_ON`. */
export function enumName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
