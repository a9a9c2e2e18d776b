import { isRecord } from '../../shared/is-record.ts';
import type { Operation } from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { generateValue } from '../values/generate-value.ts';
import { randomUuid } from '../values/random-uuid.ts';
import { seededRandom } from '../values/random.ts';
import { mergePatch } from './merge-patch.ts';
import { overlay } from './overlay.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item, RowSet } from './row-set.ts';
import { payloads } from './seed-rows.ts';

/** Circumstances of a write. */
export interface Write {
  readonly operation: Operation;
  readonly body: unknown;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Who writes: the value of the property that `x-owner` names. */
  readonly owner: string | undefined;
}

/** An item as it is after its creation. */
export function createItem(model: ResourceModel, rows: RowSet, write: Write, id?: string): Item {
  const fresh = id === undefined ? freshId(model, rows) : model.typedId(id);
  const seed = `${model.resource.collection} ${String(fresh)}`;
  const bases = [
    ...payloads(write.operation),
    ...rows
      .list()
      .slice(0, 1)
      .map((row) => row.item),
    model.generate(seed),
  ];
  for (const base of bases) {
    if (!isRecord(base)) continue;
    const initial = { ...withoutUnsent(base, model, write), ...creation(model, write, fresh) };
    const item = overlay(initial, clientPart(model, write.body), model.schema, model.schema);
    if (model.isValid(item)) return item;
  }
  return { ...model.generate(seed, true), ...creation(model, write, fresh) };
}

/** An item as it is after a change: a whole new one for PUT, a merge patch otherwise. */
export function changeItem(model: ResourceModel, item: Item, write: Write): Item {
  const sent = clientPart(model, write.body);
  const changed =
    write.operation.method === 'put'
      ? overlay(withoutUnsent(item, model, write), sent, model.schema, model.schema)
      : mergePatch(item, overlay({}, sent, model.schema, model.schema));
  if (!isRecord(changed)) return item;
  const next = { ...changed, ...touched(model, changed, write.now) };
  const issues = model.issues(next);
  if (issues.length === 0) return next;
  throw new Problem(
    'invalid',
    'The change would make the resource invalid. Correct it and try again.',
    {
      issues: issues.map((issue) => ({ ...issue, in: 'body' as const })),
    },
  );
}

/** What the server sets again with every change. */
export function touched(model: ResourceModel, item: Item, now: number): Item {
  const next: Record<string, unknown> = {};
  for (const name of Object.keys(item)) {
    if (!model.isServerOwned(name)) continue;
    if (/^(updated|modified|changed|last_?modified)/i.test(name))
      next[name] = moment(model, name, now);
    if (name === 'version' && typeof item[name] === 'number') next[name] = item[name] + 1;
  }
  return defined(next);
}

function creation(model: ResourceModel, { operation, now, owner }: Write, id: unknown): Item {
  const field = operation.node.text('x-owner', 'field');
  const next: Record<string, unknown> = model.isIdentified ? { [model.identity]: id } : {};
  for (const name of Object.keys(model.properties)) {
    if (name === model.identity || !model.isServerOwned(name)) continue;
    if (/^(created|updated|modified|changed)/i.test(name)) next[name] = moment(model, name, now);
    if (name === 'version' && model.property(name)['type'] === 'integer') next[name] = 1;
    if (name === field && owner !== undefined) next[name] = owner;
  }
  return defined(next);
}

function moment(model: ResourceModel, name: string, now: number): string | undefined {
  const text = new Date(now).toISOString();
  const { format } = model.property(name);
  return format === 'date-time' ? text : format === 'date' ? text.slice(0, 10) : undefined;
}

function defined(item: Record<string, unknown>): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** What a caller may set: the identity and what is read-only are the server's. */
function clientPart(model: ResourceModel, body: unknown): unknown {
  if (!isRecord(body)) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => name !== model.identity && model.property(name)['readOnly'] !== true,
    ),
  );
}

/** Without what the caller could have sent and did not: null or its default where the schema has that. */
function withoutUnsent(base: Item, model: ResourceModel, { operation, body }: Write): Item {
  const known = operation.requestBody?.json?.schema?.properties ?? new Map();
  const entries = Object.entries(base).flatMap(([name, value]): [string, unknown][] => {
    if (!known.has(name) || model.isServerOwned(name)) return [[name, value]];
    if (isRecord(body) && Object.hasOwn(body, name)) return [[name, value]];
    const schema = model.property(name);
    if (Object.hasOwn(schema, 'default')) return [[name, schema['default']]];
    const { type } = schema;
    if (Array.isArray(type) && type.includes('null')) return [[name, null]];
    const required = model.schema['required'];
    return Array.isArray(required) && required.includes(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

function freshId(model: ResourceModel, rows: RowSet): unknown {
  const schema = model.property(model.identity);
  const known = rows.list();
  if (schema['type'] === 'integer' || schema['type'] === 'number') {
    const ids = known.map(({ id }) => Number(id)).filter((id) => Number.isFinite(id));
    return Math.max(0, ...ids) + 1;
  }
  const { examples: _examples, enum: _values, ...open } = schema;
  const isOpen = open['format'] === undefined && open['pattern'] === undefined;
  const self = { ...open, $defs: model.schema['$defs'] };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const random = seededRandom(`${model.resource.collection} ${known.length} ${attempt}`);
    const id = isOpen ? randomUuid(random) : generateValue(self, { random, useExamples: false });
    if (rows.get(String(id)) === undefined && !rows.isGone(String(id))) return id;
  }
  throw new Problem(
    'conflict',
    `No free value is left for ${model.identity}. Delete something first.`,
  );
}

/** How often another id is tried before all are taken to be in use. */
const MOST_ATTEMPTS = 1000;
