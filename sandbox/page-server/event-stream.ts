import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../page/wire.ts';

/** Opens a server-sent event stream; the function it returns writes one event. */
export function openEventStream(response: ServerResponse): (event: PageEvent) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  response.write('retry: 1000\n\n');
  return (event) => void response.write(`data: ${JSON.stringify(event)}\n\n`);
}
