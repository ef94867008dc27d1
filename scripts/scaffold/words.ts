/** `openBids` → `open-bids`, `OpenBids` → `open-bids`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter, place: number) => `${place === 0 ? '' : '-'}${letter.toLowerCase()}`);
}

/** `openBids` → `OpenBids`. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `OpenBids` → `openBids`. */
export function small(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `openBids` → `Open bids`. */
export function sentenceOf(name: string): string {
  return capital(kebab(name).replaceAll('-', ' '));
}
