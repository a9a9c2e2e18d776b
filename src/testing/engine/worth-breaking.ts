import type { Contract, Operation } from '../../contract/index.ts';
import type { ClauseCalls } from '../call/clause-calls.ts';
import { requestMedia } from '../call/request-media.ts';
import { sentParameters } from '../call/sent-parameters.ts';

/** Of each place that operations share, the one that has it first. */
type Firsts = ReadonlyMap<string, Operation>;

const known = new WeakMap<Contract, Firsts>();

/**
 * The clauses that an operation is to be asked about. Each operation may forget what another one checks, but hardly in
 * every way: of what an earlier operation takes as well, a wrong type is tried once.
 */
export function worthBreaking(
  operation: Operation,
  contract: Contract,
  clauses: readonly ClauseCalls[],
): readonly ClauseCalls[] {
  const firsts = known.get(contract) ?? readFirsts(contract);
  known.set(contract, firsts);
  const texts = new Map(placesOf(operation).map(({ place, text }) => [place, text]));
  return clauses.filter(({ in: where, name, keyword, variant }) => {
    if (keyword !== 'type' || variant === 'other') return true;
    const place = placeName(where, name);
    const first = firsts.get(`${place} ${texts.get(place)}`);
    return first === undefined || first === operation;
  });
}

function readFirsts({ operations }: Contract): Firsts {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    for (const { place, text } of placesOf(operation)) {
      const key = `${place} ${text}`;
      if (!found.has(key)) found.set(key, operation);
    }
  }
  return found;
}

/** The parameters of an operation and the properties of its body, as the description has them. */
function placesOf(operation: Operation): { readonly place: string; readonly text: string }[] {
  const parameters = sentParameters(operation).map((parameter) => ({
    place: placeName(parameter.in, parameter.name),
    text: JSON.stringify(parameter.node.value),
  }));
  const properties = [...(requestMedia(operation)?.schema?.properties ?? [])].map(
    ([name, { node }]) => ({ place: placeName('body', name), text: JSON.stringify(node.value) }),
  );
  return [...parameters, ...properties];
}

function placeName(place: string, name: string): string {
  return JSON.stringify([place, name]);
}
