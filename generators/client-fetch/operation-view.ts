import type { Operation } from '../../src/contract/index.ts';
import type { ClientEffects } from '../../src/convention/index.ts';
import { bindingName } from './binding-name.ts';
import { docComment } from './doc-comment.ts';
import { literal } from './literal.ts';
import { operationInfo } from './operation-info.ts';
import { paramsView, type ParamsView } from './params-view.ts';
import { bodyType, resultTypes, schemaType } from './result-types.ts';
import type { OperationSteps } from './step-registry.ts';

/** An operation as the templates print it. */
export interface OperationView {
  /** Member of the client. */
  readonly name: string;
  /** Binding in `operations.ts`. */
  readonly binding: string;
  readonly doc: string;
  readonly shortDoc: string;
  readonly params: ParamsView | null;
  /** `?` where a call needs no parameters. */
  readonly optional: string;
  readonly data: string;
  readonly meta: string | null;
  /** Type of an item; `null` for an operation that is no collection. */
  readonly item: string | null;
  readonly info: string;
  readonly steps: readonly string[];
}

export function operationView(
  operation: Operation,
  { steps, effects, prefix }: OperationSteps,
): OperationView {
  const filled = effects.flatMap(({ header }) => header ?? []);
  const unwrap = effects.find((effect) => effect.unwrap !== undefined)?.unwrap;
  const isWalked = effects.some(({ walk }) => walk === true);
  const params = paramsView(operation, filled);
  const { data, meta } = resultTypes(operation, unwrap);
  const items = isWalked ? itemsPath(operation, unwrap) : undefined;
  const route = `\`${operation.method.toUpperCase()} ${operation.path.text}\``;
  const deprecated = operation.deprecated ? '@deprecated' : undefined;
  return {
    name: operation.name,
    binding: bindingName(operation.name),
    doc: docComment([operation.summary, operation.description, route, deprecated]),
    shortDoc: docComment([operation.summary ?? route, deprecated]),
    params: params ?? null,
    optional: params?.isRequired === true ? '' : '?',
    data,
    meta: meta === 'undefined' ? null : meta,
    item: items === undefined ? null : itemType(operation),
    info: literal(operationInfo(operation, prefix, filled, items)),
    steps,
  };
}

/** Where the items are in what the caller gets. */
function itemsPath(
  { pagination }: Operation,
  unwrap: ClientEffects['unwrap'],
): readonly string[] | undefined {
  const path = pagination?.items;
  return unwrap !== undefined && path?.[0] === unwrap.data ? path.slice(1) : path;
}

function itemType(operation: Operation): string {
  const { success, payload } = operation;
  const item = payload?.schema.items;
  const media = success?.json?.name;
  if (success === undefined || payload === undefined || media === undefined) return 'unknown';
  const body = bodyType(operation, success, media);
  const list = payload.path.reduce((type, key) => `At<${type}, ${literal(key)}>`, body);
  return item === undefined ? `ItemOf<${list}>` : schemaType(item, `ItemOf<${list}>`);
}
