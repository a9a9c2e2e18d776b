import { createRequire } from 'node:module';
import { isRecord } from '../../shared/is-record.ts';
import { parsePointer } from '../../shared/parse-pointer.ts';
import type { SpecDocument } from '../../spec/index.ts';
import type { LintFinding } from '../lint-finding.ts';
import { rangeIn } from '../range-in.ts';
import type { ReferenceGraph } from '../reference-graph.ts';
import type { Resolution } from '../resolution.ts';
import { closestPath } from '../runner/closest-path.ts';
import { distinctFindings } from '../runner/distinct-findings.ts';
import { areReferencesSound } from './are-references-sound.ts';

interface ErrorObject {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

/** The meta-schemas of OpenAPI as Spectral has them, compiled: without Spectral, which takes long to load. */
const VALIDATORS = '@stoplight/spectral-rulesets/dist/oas/schemas/validators.js';

const DOCUMENTATION =
  'https://meta.stoplight.io/docs/spectral/docs/reference/openapi-rules.md#oas3-schema';

/**
 * What the rule `oas3-schema` of `validity-rules.ts` says; `undefined` where that takes Spectral's own function: for a
 * fault in several files or behind a reference of the wrong kind, and where it would guess what was meant.
 */
export function structureFindings(
  document: SpecDocument,
  resolution: Resolution,
): readonly LintFinding[] | undefined {
  const validators = createRequire(import.meta.url)(VALIDATORS) as Record<string, Validator>;
  const validate = validators[document.version === '3.0' ? 'oas3_0' : 'oas3_1'];
  if (validate === undefined || !isRecord(document.root.value)) return undefined;
  const { references } = resolution;
  if (!areReferencesSound(document, references)) {
    return validate(resolution.resolved) ? [] : undefined;
  }
  if (validate(withPathItems(document.root.value, references.references))) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  if (errors.some(({ keyword }) => keyword === 'enum')) return undefined;
  return distinctFindings(errors.map((error) => toFinding(document, error)));
}

/** The meta-schema of 3.1 rejects a Path Item that is a `$ref`, which OpenAPI allows (section 4.8.9). */
function withPathItems(root: unknown, references: ReferenceGraph['references']): unknown {
  if (!isRecord(root)) return root;
  const isReference = (item: unknown): item is object =>
    typeof item === 'object' && item !== null && references.has(item);
  const inPlace = (items: unknown): unknown =>
    isRecord(items) && Object.values(items).some(isReference)
      ? Object.fromEntries(
          Object.entries(items).map(([key, item]) => [
            key,
            isReference(item) ? references.get(item)?.target.value : item,
          ]),
        )
      : items;
  return {
    ...root,
    ...('paths' in root ? { paths: inPlace(root['paths']) } : {}),
    ...('webhooks' in root ? { webhooks: inPlace(root['webhooks']) } : {}),
  };
}

function toFinding({ root }: SpecDocument, error: ErrorObject): LintFinding {
  const unexpected: unknown = error.params['additionalProperty'];
  const keys = parsePointer(error.instancePath).map(String);
  const path = closestPath(
    root.value,
    error.keyword === 'additionalProperties' ? [...keys, String(unexpected)] : keys,
  );
  return {
    code: 'oas3-schema',
    message: `${messageOf(error, keys.at(-1))}.`,
    path,
    severity: 0,
    range: rangeIn(root, true, path),
    source: root.path,
    documentationUrl: DOCUMENTATION,
  };
}

/** In the words of Spectral. */
function messageOf({ keyword, message = '', params }: ErrorObject, property?: string): string {
  if (keyword === 'additionalProperties') {
    return `Property "${params['additionalProperty']}" is not expected to be here`;
  }
  if (keyword === 'errorMessage') return message;
  const text = message.replaceAll(/['"]/g, '"').replaceAll('NOT', 'not');
  return property === undefined ? text : `"${property}" property ${text}`;
}
