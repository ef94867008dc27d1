import { BlockList, isIP } from 'node:net';
import type { Request } from 'express';

/** Headers that a proxy adds to a request that it forwards. */
const HANDED_ON = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const;

/**
 * Whether a request comes from inside: from this machine itself or from one of `networks` (addresses, or `10.1.0.0/16`), by the address of
 * the connection itself. What a proxy forwards came from outside, whatever its headers say.
 */
export function insideOf(networks: readonly string[]): (request: Request) => boolean {
  const inside = new BlockList();
  for (const network of ['127.0.0.0/8', '::1', ...networks]) addTo(inside, network);
  return ({ headers, socket }) => {
    if (HANDED_ON.some((name) => headers[name] !== undefined)) return false;
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
    const family = isIP(address);
    return family !== 0 && inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}

function addTo(list: BlockList, network: string): void {
  const [address = '', bits] = network.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}
