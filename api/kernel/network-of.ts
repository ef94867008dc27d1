import ipaddr from 'ipaddr.js';

/** The bits of an IPv6 address that identify its holder: a /64 is the smallest network that anybody is given. */
const IPV6_BITS = 64;

/**
 * The network that attempts are counted by: an IPv4 address itself, or of an IPv6 address its network of `bits` bits, since one person has
 * billions of those addresses. An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) counts as IPv4; whatever is no address is counted
 * together.
 */
export function networkOf(address: string, bits = IPV6_BITS): string {
  const [bare = ''] = address.split('%');
  if (!ipaddr.isValid(bare)) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray().map((byte, place) => (place < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** A site is usually given a /48, which is 65,536 networks of /64. */
const SITE_BITS = 48;
/** How many times the allowance of one network a whole site has. */
const OF_A_SITE = 10;

/**
 * The networks that an address belongs to, and by how much a limit is multiplied in each. For IPv6 the site is one too, since it has too
 * many /64 networks to count one by one.
 */
export function networksOf(address: string): readonly { readonly network: string; readonly times: number }[] {
  const own = { network: networkOf(address), times: 1 };
  if (!own.network.endsWith(`/${IPV6_BITS}`)) return [own];
  return [own, { network: networkOf(address, SITE_BITS), times: OF_A_SITE }];
}
