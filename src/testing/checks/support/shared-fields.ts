import { findFields, type Contract, type Operation, type Schema } from '../../../contract/index.ts';
import { words } from '../../../shared/words.ts';
import { itemChain } from '../../session/item-chain.ts';
import { resourceCreatedBy } from './resource-created-by.ts';

/** A property that a request sets and an answer shows. */
export interface SharedField {
  readonly name: string;
  readonly sent: Schema;
  readonly shown: Schema;
  readonly isRequired: boolean;
}

/** What servers keep by themselves, whatever a request says. */
const SERVERS_OWN =
  /^(id|uuid|guid|etag|version|revision|href|slug|self|links?|(created|updated|modified|deleted|last)( .*)?)$/;

/** The properties by which what was written can be told from what is read, alone or in a list. */
export function sharedFields(
  write: Operation,
  read: Operation,
  contract: Contract,
): readonly SharedField[] {
  const sentBody = write.requestBody?.json?.schema;
  const payload = read.payload?.schema;
  const item = payload?.isArray === true ? payload.items : payload;
  if (sentBody === undefined || item === undefined) return [];
  const { schema: body } = findFields(sentBody);
  const { schema: shown } = findFields(item);
  const resource =
    resourceCreatedBy(write, contract) ?? itemChain(write, contract).at(-1)?.resource;
  const identity = resource?.identity?.property;
  const names = new Set(body.alternatives.flatMap(({ properties }) => [...properties.keys()]));
  for (const name of body.properties.keys()) names.add(name);
  return [...names].flatMap((name) => {
    const sent = find(body, name);
    const property = find(shown, name);
    if (sent === undefined || property === undefined || name === identity) return [];
    if (SERVERS_OWN.test(words(name).join(' '))) return [];
    if (![sent, property].every(isPlain)) return [];
    return [{ name, sent, shown: property, isRequired: body.required.has(name) }];
  });
}

function find(schema: Schema, name: string): Schema | undefined {
  return (
    schema.property(name) ??
    schema.alternatives.map((branch) => branch.property(name)).find((found) => found !== undefined)
  );
}

/** Whether a property goes both ways, and has no life of its own. */
function isPlain(schema: Schema): boolean {
  return (
    schema.keyword('readOnly') !== true &&
    schema.keyword('writeOnly') !== true &&
    schema.keyword('format') !== 'password' &&
    schema.keyword('x-states') === undefined
  );
}
