import type { RequestListener } from 'node:http';
import type { Observer } from '../telemetry/observer.ts';

/** A listener of requests that are named and reported, whatever becomes of them. */
export function observing(observer: Observer, listener: RequestListener): RequestListener {
  return (request, response) => {
    observer.begin(request, response);
    return listener(request, response);
  };
}
