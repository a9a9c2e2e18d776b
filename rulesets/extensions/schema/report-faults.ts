import {
  compileValidator,
  locateIssue,
  type Extension,
  type Issue,
  type IssuePlace,
  type JsonSchema,
} from '../../../src/contract/index.ts';
import { nearestWord, valueAt, type Report } from '../../../src/convention/index.ts';
import type { ExtensionSchema } from './extension-schema.ts';

/** Reports each part of an extension's value that is wrong, once. */
export function reportFaults(
  { node, name }: Extension,
  { schema }: ExtensionSchema,
  report: Report,
): void {
  const root = node.resolve();
  const parts = new Set<string>();
  for (const issue of compileValidator(schema)(root.value)) {
    const place = locateIssue(root, issue);
    const part = describedPart(schema, place.keys);
    const key = JSON.stringify([part.keys, place.missing]);
    if (parts.has(key)) continue;
    parts.add(key);
    reportFault({ issue, place, part, root, name: `\`${name}\`` }, report);
  }
}

interface Part {
  readonly keys: readonly (string | number)[];
  readonly schema: JsonSchema;
}

interface Fault {
  readonly issue: Issue;
  readonly place: IssuePlace;
  readonly part: Part;
  readonly root: IssuePlace['node'];
  readonly name: string;
}

function reportFault(fault: Fault, report: Report): void {
  const { part, root, name } = fault;
  const { keyword } = fault.issue;
  const { node, keys, missing } = fault.place;
  const known = Object.keys(record(part.schema['properties']));
  if (missing !== undefined) {
    const title = titleOf(describedPart(part.schema, [missing]));
    report(
      node,
      `\`${missing}\` is missing in ${label(keys, name)}`,
      `Add \`${missing}\`: ${title}`,
    );
  } else if (keyword === 'additionalProperties') {
    const field = String(keys.at(-1));
    const owner = valueAt(root.value, ...keys.slice(0, -1));
    const free = known.filter((each) => valueAt(owner, each) === undefined);
    const meant = nearestWord(field, free);
    const fields = known.map((each) => `\`${each}\``).join(', ');
    report(
      node,
      `${label(keys.slice(0, -1), name)} has no field \`${field}\``,
      meant === undefined ? `Use one of: ${fields}` : `Rename it to \`${meant}\``,
      meant === undefined
        ? {}
        : { fix: () => ({ edits: [{ op: 'rename', at: node, key: meant }] }) },
    );
  } else {
    const title = titleOf(part);
    report(node, `${label(part.keys, name)} is not ${title}`, `Write ${title}`);
  }
}

/** The deepest part with a title that keys lead to. */
function describedPart(root: JsonSchema, keys: readonly (string | number)[]): Part {
  let part: Part = { keys: [], schema: root };
  let { schema } = part;
  for (const [index, key] of keys.entries()) {
    const { items, additionalProperties } = schema;
    const properties = record(schema['properties']);
    const named = Object.hasOwn(properties, key) ? properties[String(key)] : additionalProperties;
    schema = record(typeof key === 'number' ? items : named);
    if (schema['title'] !== undefined) part = { keys: keys.slice(0, index + 1), schema };
  }
  return part;
}

function titleOf({ schema }: Part): string {
  return String(schema['title']);
}

function label(keys: readonly (string | number)[], name: string): string {
  return keys.length === 0 ? name : `\`${keys.join('.')}\` of ${name}`;
}

function record(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}
