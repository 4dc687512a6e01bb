import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { TightropeError } from '../../base/error.ts';

export interface Address {
  address: string;
  family: number;
}

/** Which addresses may be contacted and how a name becomes addresses. Tests bring their own. */
export interface AddressPolicy {
  allows(address: string): boolean;
  resolve(host: string): Promise<Address[]>;
}

/** Public addresses only, so that a page's redirect cannot read what stands behind this computer's firewall. */
export const publicAddressesOnly: AddressPolicy = {
  allows: isPublicAddress,
  resolve: (host) => systemLookup(host, { all: true, verbatim: true }),
};

/** Loopback addresses only: for a program that a person runs beside this one. No name server is asked. */
export const thisComputerOnly: AddressPolicy = {
  allows: (address) => isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback',
  resolve: () => Promise.resolve([]),
};

/**
 * Whether an IPv4 or IPv6 address is one of the public internet. Loopback, private, link-local, carrier-grade NAT,
 * multicast, reserved and unspecified ones are not, nor is an IPv6 address that carries one of those.
 */
function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv6 ? isPublicEmbedding(parsed) : true;
}

/**
 * The addresses of a URL's host, every one of them allowed; errors name `shown`, for a path may be a secret. A name with one private address is refused whole: which
 * of them is contacted is not ours to choose.
 */
export async function allowedAddresses(
  url: URL,
  policy: AddressPolicy,
  shown = url.href,
): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const family = isIP(host);
  const addresses = family === 0 ? await resolved(shown, host, policy) : [{ address: host, family }];
  for (const { address } of addresses) {
    if (!policy.allows(address))
      throw new TightropeError('address_private', { at: shown, received: address });
  }
  return addresses;
}

async function resolved(shown: string, host: string, policy: AddressPolicy): Promise<Address[]> {
  // RFC 6761: this name is this computer, whatever a name server says
  if (/(^|\.)localhost$/i.test(host)) return [{ address: '127.0.0.1', family: 4 }];
  let addresses: Address[];
  try {
    addresses = await policy.resolve(host);
  } catch (error) {
    throw new TightropeError('url_failed', {
      at: shown,
      received: `no address for ${host}`,
      cause: error,
    });
  }
  if (addresses.length === 0)
    throw new TightropeError('url_failed', { at: shown, received: `no address for ${host}` });
  return addresses;
}

/** IPv4-compatible addresses (::a.b.c.d, RFC 4291 2.5.5.1) are deprecated and pass for unicast. */
function isPublicEmbedding(address: ipaddr.IPv6): boolean {
  return !address.parts.slice(0, 6).every((part) => part === 0);
}
