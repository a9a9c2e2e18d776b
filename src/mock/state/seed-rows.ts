import { examplePayloads } from './example-payloads.ts';
import { inventRow } from './invent-row.ts';
import { placeItem } from './place-item.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item, Row } from './row-set.ts';

/** Enough to fill some pages, where there are pages. */
const PAGED_ROWS = 12;
const ROWS = 3;

export interface SeedOptions {
  readonly scope: string;
  /** Values that the path gives, for properties of the same name: `{user_id: '7'}`. */
  readonly context: Item;
  /** Ids that are there, whatever the examples of items say. */
  readonly ids: readonly string[];
}

/**
 * What a collection holds before anybody has written to it: the contract's examples first, then what its calls ask for,
 * then items made up after the schema. The same scope gives the same rows.
 */
export function seedRows(
  model: ResourceModel,
  { scope, context, ids }: SeedOptions,
): readonly Row[] {
  const isPaged = model.resource.operations.list?.pagination !== undefined;
  const wanted = model.isSingle ? 1 : isPaged ? PAGED_ROWS : ROWS;
  const rows = new Map<string, Row>();
  const add = (item: Item, asked?: string): void => {
    const placed = placeItem(item, model, context);
    const id = asked ?? model.identify(placed) ?? String(rows.size + 1);
    if (!rows.has(id)) rows.set(id, { id, item: placed, isTouched: false });
  };
  for (const example of examples(model)) {
    const item = model.read(example);
    if (item !== undefined) add(item);
  }
  for (const id of model.isSingle ? [] : ids) {
    const row = rows.has(id) ? undefined : inventRow(model, id);
    if (row !== undefined) add(row.item, id);
  }
  for (let index = 0; rows.size < wanted && index < wanted * 2; index += 1) {
    const item = model.generate(`${scope} ${index}`, index === 0 && rows.size === 0);
    if (item === undefined) break;
    add(item);
  }
  return [...rows.values()];
}

function* examples(model: ResourceModel): Generator {
  const { list, read, create } = model.resource.operations;
  for (const payload of [
    ...examplePayloads(list),
    ...examplePayloads(read),
    ...examplePayloads(create),
  ]) {
    if (Array.isArray(payload)) yield* payload;
    else yield payload;
  }
  yield* model.examples;
}
