import { at, type Random } from './random.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Makes a well-formed unified social credit code (统一社会信用代码) of an enterprise, with both check characters right. The demonstration passes
 * regions beginning with 99, which no administrative division has, so the code can belong to no real firm.
 */
export function makeCreditCode(random: Random, region: string): string {
  if (!/^\d{6}$/.test(region)) throw new Error(`not a region code: ${region}`);
  const body = Array.from({ length: 8 }, () => random.int(0, 9)).join('');
  const front = `91${region}${body}${organisationCheck(body)}`;
  return `${front}${creditCodeCheck(front)}`;
}

/** The 18th character of a credit code from the 17 before it: (31 − Σ value × 3^i mod 31) mod 31 (GB 32100-2015). */
export function creditCodeCheck(front: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of front) {
    sum += valueIn(character) * weight;
    weight = (weight * 3) % 31;
  }
  return at([...ALPHABET], (31 - (sum % 31)) % 31);
}

/** The check character of an organisation code from its 8 characters: 11 − Σ value × weight mod 11 (GB 11714-1997). */
export function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce(
    (total, character, index) => total + Number.parseInt(character, 36) * at(weights, index),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function valueIn(character: string): number {
  const value = ALPHABET.indexOf(character);
  if (value < 0) throw new Error(`no character of a credit code: ${character}`);
  return value;
}
