import type { ClientRequest, ClientResponse, ClientStep } from './client-step.ts';

type Send = (request: ClientRequest) => Promise<ClientResponse>;

/** Joins steps into one function, the first outermost, around what sends the request. */
export function compose(steps: readonly ClientStep[], send: Send): Send {
  return steps.reduceRight<Send>((inner, step) => (request) => step(request, inner), send);
}
