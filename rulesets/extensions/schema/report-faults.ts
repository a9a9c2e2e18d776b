import {
  compileValidator,
  locateIssue,
  type Extension,
  type Issue,
  type IssuePlace,
  type JsonSchema,
} from '../../../src/contract/index.ts';
import { nearestWord, type Report } from '../../../src/convention/index.ts';
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
    reportFault(issue, place, part, `\`${name}\``, report);
  }
}

interface Part {
  readonly keys: readonly (string | number)[];
  readonly schema: JsonSchema;
}

function reportFault(
  { keyword }: Issue,
  { node, keys, missing }: IssuePlace,
  part: Part,
  name: string,
  report: Report,
): void {
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
    const meant = nearestWord(field, known);
    report(
      node,
      `${label(keys.slice(0, -1), name)} has no field \`${field}\``,
      meant === undefined
        ? `Use one of: ${known.map((each) => `\`${each}\``).join(', ')}`
        : `Rename it to \`${meant}\``,
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
