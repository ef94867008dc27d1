import ipaddr from 'ipaddr.js';

/** How much of an IPv6 address names whoever holds it: a /64 is the least that anybody is given. */
const IPV6_BITS = 64;

/**
 * What tries are counted by: an IPv4 address, or the /64 of an IPv6 one, of which one person has billions. An IPv4 address
 * that is written as IPv6 (`::ffff:192.0.2.1`) is the same; what is no address is counted together.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (!ipaddr.isValid(bare)) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray().map((byte, place) => (place < IPV6_BITS / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${IPV6_BITS}`;
}
