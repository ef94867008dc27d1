import ipaddr from 'ipaddr.js';

/** How much of an IPv6 address names whoever holds it: a /64 is the least that anybody is given. */
const IPV6_BITS = 64;

/**
 * What tries are counted by: an IPv4 address, or the network, of 64 `bits` unless said otherwise, of an IPv6 one, of which one person has billions. An IPv4 address
 * that is written as IPv6 (`::ffff:192.0.2.1`) is the same; what is no address is counted together.
 */
export function networkOf(address: string, bits = IPV6_BITS): string {
  const [bare = ''] = address.split('%');
  if (!ipaddr.isValid(bare)) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray().map((byte, place) => (place < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** A site is mostly given a /48, that is 65,536 networks of /64. */
const SITE_BITS = 48;
/** So many people of one site are as likely as one of one network. */
const OF_A_SITE = 10;

/** The networks that an address belongs to and how many times a limit holds in each: of IPv6 its site too, which has more /64 than anybody counts. */
export function networksOf(address: string): readonly { readonly network: string; readonly times: number }[] {
  const own = { network: networkOf(address), times: 1 };
  if (!own.network.endsWith(`/${IPV6_BITS}`)) return [own];
  return [own, { network: networkOf(address, SITE_BITS), times: OF_A_SITE }];
}
