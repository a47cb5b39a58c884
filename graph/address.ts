import { AddressRefused } from './errors.ts';

/**
 * The address of a Microsoft service from the configuration, without a slash at its end. https only;
 * http only on loopback and only with ALLOW_LOOPBACK, because tokens travel to it.
 * Throws AddressRefused naming the variable.
 */
export function serviceAddress(variable: string, address: string, allowLoopback: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw new AddressRefused(`${variable} is not an address: give one like https://example.com`);
  if (url.username || url.password || url.search || url.hash) {
    throw new AddressRefused(`${variable} must be a plain address, without a user, a query or a fragment`);
  }
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && allowLoopback && isLoopback(url.hostname));
  if (!safe) {
    throw new AddressRefused(`${variable} must begin with https:// (http only on loopback, with ALLOW_LOOPBACK=true)`);
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
