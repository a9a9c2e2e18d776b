import { decodePointerFragment, pathToPointer } from '@stoplight/json';
import { Document, type Rule } from '@stoplight/spectral-core';
import type { LintFinding } from '../lint-finding.ts';
import { closestPath } from './closest-path.ts';
import { dotPath } from './dot-path.ts';
import { fillMessage, type MessageVariables } from './fill-message.ts';
import type { Inventory } from './inventory.ts';

/** What a rule's function answers about a target. */
export interface FunctionResult {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
}

/** A result of a rule's function as a finding; `undefined` where an override switches the rule off there. */
export function toFinding(
  inventory: Inventory,
  rule: Rule,
  result: FunctionResult,
  targetPath: readonly (string | number)[],
): LintFinding | undefined {
  const asked = (result.path ?? targetPath).map((key) => decodePointerFragment(String(key)));
  const item = inventory.findAssociatedItemForPath(asked, rule.resolved);
  const path = item?.path ?? closestPath(inventory.resolved, asked);
  const document = item?.document ?? inventory.document;
  const source = item?.document.source;
  const severity =
    source === undefined || source === null
      ? rule.severity
      : rule.getSeverityForSource(source, [...path]);
  if (severity === -1) return undefined;
  return {
    code: rule.name,
    message: messageOf(rule, result.message, variablesOf(rule, document, path, item)),
    path,
    severity: severity as LintFinding['severity'],
    range: document.getRangeForJsonPath([...path], true) ?? Document.DEFAULT_RANGE,
    ...(source === undefined || source === null ? {} : { source }),
    ...(rule.documentationUrl === null ? {} : { documentationUrl: rule.documentationUrl }),
  };
}

function variablesOf(
  rule: Rule,
  document: Document,
  path: readonly string[],
  item: ReturnType<Inventory['findAssociatedItemForPath']>,
): Omit<MessageVariables, 'error'> {
  const missing = item?.missingPropertyPath ?? [];
  return {
    property:
      missing.length > path.length ? dotPath(missing.slice(path.length - 1)) : (path.at(-1) ?? ''),
    path: pathToPointer(path.map(decodePointerFragment)),
    description: rule.description,
    value: valueAt(document.data, path),
  };
}

function messageOf(rule: Rule, text: string, variables: Omit<MessageVariables, 'error'>): string {
  const error = fillMessage(text, { ...variables, error: text });
  const message =
    rule.message === null
      ? (rule.description ?? error)
      : fillMessage(rule.message, { ...variables, error });
  return message.trim();
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    root,
  );
}
