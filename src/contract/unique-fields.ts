import type { Contract } from './contract.ts';
import { findFields } from './find-fields.ts';
import type { Operation } from './operation.ts';
import { spokenName } from './spoken-name.ts';

/** What of a body no two items may have in common. */
export interface UniqueFields {
  /** Where in the body they stand. */
  readonly path: readonly string[];
  readonly names: readonly string[];
  /** Whether it takes all of them to be the same. */
  readonly isTogether: boolean;
}

/** How a 409 says that there is such a thing already. */
const TAKEN =
  /\balready (exists?|taken|used|in use|registered|has|have)\b|\b(is|are|was) taken\b|\bduplicates?\b|\bnot unique\b|\banother [\w ]+ (has|uses|with)\b|\bwith (this|that|the same) [\w ]+ already\b/;

/** Conflicts of another kind: of a key that makes calls repeatable, of versions, of what goes on at the same time. */
const OTHERWISE = /\bidempoten|\bversions?\b|\bconcurren|\bstate\b|\bor\b/;

/**
 * The properties that are declared to be unique: by `x-unique`, or by the 409 of the operation, where it is of its own and says
 * that there is a thing with these properties already.
 */
export function uniqueFields(operation: Operation, contract: Contract): UniqueFields | undefined {
  const body = operation.requestBody?.json?.schema;
  if (body === undefined) return undefined;
  const { schema: fields, path } = findFields(body);
  const properties = [...fields.properties].filter(
    ([, schema]) => schema.keyword('readOnly') !== true,
  );
  const marked = properties.filter(([, schema]) => schema.keyword('x-unique') === true);
  if (marked.length > 0) return { path, names: marked.map(([name]) => name), isTogether: false };
  const told = ownConflict(operation, contract);
  if (told === undefined || !TAKEN.test(told) || OTHERWISE.test(told)) return undefined;
  const named = properties.filter(([name]) => ` ${told} `.includes(` ${spokenName(name)} `));
  const names = (named.length > 0 ? named : properties).map(([name]) => name);
  return names.length === 0 ? undefined : { path, names, isTogether: true };
}

/** What the 409 of an operation says, where no other path has the same one: a common one is of all that may be. */
function ownConflict({ responses, path }: Operation, contract: Contract): string | undefined {
  const conflict = responses.get('409');
  if (conflict === undefined) return undefined;
  const isCommon = contract.operations.some(
    (other) =>
      other.path.text !== path.text &&
      !other.path.text.startsWith(`${path.text}/`) &&
      other.responses.get('409')?.node.identity === conflict.node.identity,
  );
  return isCommon ? undefined : spokenName(conflict.description);
}
