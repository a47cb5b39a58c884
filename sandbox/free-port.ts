import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * The wanted port when it is free, else the next free one after it; 0 is any.
 * @param promised given out already, to something that does not listen yet
 */
export async function freePort(wanted: number, promised?: number): Promise<number> {
  for (let port = wanted; wanted > 0 && port < Math.min(wanted + 20, 65_536); port += 1) {
    if (port === promised) continue;
    // Another program's 127.0.0.1 does not stop a server from listening on all addresses, so both are tried.
    if ((await tryPort(port, '127.0.0.1')) && (await tryPort(port))) return port;
  }
  return (await tryPort(0)) || wanted;
}

/** The port, or 0 when it cannot be had. */
function tryPort(port: number, host?: string): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
