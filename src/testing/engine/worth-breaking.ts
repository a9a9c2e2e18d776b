import type { Contract, Operation } from '../../contract/index.ts';
import type { ClauseCalls } from '../call/clause-calls.ts';
import { requestMedia } from '../call/request-media.ts';
import { sentParameters } from '../call/sent-parameters.ts';

/** Of each place that operations share, those that have it, in their order. */
type Sharers = ReadonlyMap<string, readonly Operation[]>;

const known = new WeakMap<Contract, Sharers>();

/**
 * The clauses that an operation is to be asked about. Each operation may forget what another one checks, but hardly in
 * every way: of what an earlier operation takes as well, a wrong type is tried once, and of a header one clause, a
 * different one at each.
 */
export function worthBreaking(
  operation: Operation,
  contract: Contract,
  clauses: readonly ClauseCalls[],
): readonly ClauseCalls[] {
  const sharers = known.get(contract) ?? readSharers(contract);
  known.set(contract, sharers);
  const texts = new Map(placesOf(operation).map(({ place, text }) => [place, text]));
  const places = Map.groupBy(clauses, ({ in: place, name }) => placeName(place, name));
  const isWorth = (clause: ClauseCalls): boolean => {
    const place = placeName(clause.in, clause.name);
    const turn = sharers.get(`${place} ${texts.get(place)}`)?.indexOf(operation) ?? 0;
    if (turn < 1 || clause.keyword === 'required') return true;
    if (clause.in !== 'header') return clause.keyword !== 'type' || clause.variant === 'other';
    const others = places.get(place)?.filter(({ keyword }) => keyword !== 'required') ?? [];
    return others.indexOf(clause) === turn % others.length;
  };
  return clauses.filter(isWorth);
}

function readSharers({ operations }: Contract): Sharers {
  const found = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const { place, text } of placesOf(operation)) {
      const key = `${place} ${text}`;
      const sharers = found.get(key) ?? [];
      sharers.push(operation);
      found.set(key, sharers);
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
