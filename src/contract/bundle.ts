import { isRecord } from '../shared/is-record.ts';
import type { SpecNode } from '../spec/index.ts';
import type { Contract } from './contract.ts';
import { convertSchema } from './convert-schema.ts';
import type { Operation } from './operation.ts';

/** An OpenAPI 3.1 document in one object, every reference inside `#/components/schemas`. */
export interface BundledDocument {
  readonly openapi: '3.1.0';
  readonly jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema';
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/**
 * The contract, or some operations of it, as one self-contained OpenAPI 3.1 document: what libraries are fed
 * that read OpenAPI themselves. 3.0 schemas are upgraded, files joined, everything but schemas written out in
 * place. Operations without an `operationId` get theirs.
 */
export function bundle(
  contract: Contract,
  operations: readonly Operation[] = contract.operations,
): BundledDocument {
  const names = new Set<string>();
  const refer = (target: SpecNode): string => {
    const name = contract.names.nameOf(target);
    names.add(name);
    return `#/components/schemas/${name}`;
  };
  const paths = new Map<string, Record<string, unknown>>();
  for (const operation of operations) {
    const item = paths.get(operation.path.text) ?? {};
    paths.set(operation.path.text, item);
    item[operation.method] = {
      ...(copy(operation.node, refer) as Record<string, unknown>),
      operationId: operation.id,
      parameters: operation.parameters.map((parameter) => copy(parameter.node, refer)),
      security: operation.security.map((requirement) => Object.fromEntries(requirement)),
    };
  }
  if (operations === contract.operations) {
    for (const schema of contract.schemas.values()) refer(schema.node);
  }
  const schemas: [string, unknown][] = [];
  // A set hands out what is added while it is walked: the schemas that these schemas refer to.
  for (const name of names) {
    const node = contract.names.node(name);
    if (node !== undefined) schemas.push([name, convertSchema(node, refer)]);
  }
  const sorted = schemas.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: contract.title, version: contract.version },
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(sorted),
      securitySchemes: Object.fromEntries(
        [...contract.securitySchemes].map(([name, scheme]) => [name, copy(scheme.node, refer)]),
      ),
    },
  };
}

/** Fields that are data: copied as they stand. */
const DATA = new Set(['example', 'value', 'security']);

/** Fields whose keys are names of the author's choosing (`default`, `x-rate-limit`), never fields themselves. */
const MAPS = new Set([
  'responses',
  'headers',
  'examples',
  'content',
  'links',
  'callbacks',
  'encoding',
]);

/** A copy with every reference written out, schemas (wherever an object has a `schema` field) converted. */
function copy(
  node: SpecNode,
  refer: (target: SpecNode) => string,
  ancestors: readonly string[] = [],
  isMap = false,
): unknown {
  const target = node.resolve();
  // Only callbacks can lead back to their own path item; a mock or a type needs no second round.
  if (ancestors.includes(target.identity)) return {};
  const within = node === target ? ancestors : [...ancestors, target.identity];
  if (Array.isArray(target.value)) return target.items().map((item) => copy(item, refer, within));
  if (!isRecord(target.value)) return target.value;
  const result: Record<string, unknown> = {};
  for (const [key, child] of target.entries()) {
    const isField = !isMap;
    const value =
      isField && key === 'schema'
        ? convertSchema(child, refer)
        : isField && (key.startsWith('x-') || DATA.has(key))
          ? child.value
          : copy(child, refer, within, isField && MAPS.has(key));
    Object.defineProperty(result, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}
