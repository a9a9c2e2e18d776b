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
import { editedParts } from './edited-parts.ts';
import { keptErrors } from './kept-errors.ts';
import type { StructureError } from './structure-error.ts';
import { StructureMemory } from './structure-memory.ts';

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly StructureError[] | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** The meta-schemas of OpenAPI as Spectral has them, compiled: without Spectral, which takes long to load. */
const VALIDATORS = '@stoplight/spectral-rulesets/dist/oas/schemas/validators.js';

const DOCUMENTATION =
  'https://meta.stoplight.io/docs/spectral/docs/reference/openapi-rules.md#oas3-schema';

/**
 * What the rule `oas3-schema` of `validity-rules.ts` says; `undefined` where that takes Spectral's own function: for a
 * fault in several files or behind a reference of the wrong kind, and where it would guess what was meant.
 *
 * @param memory of the same document; kept up to date
 */
export function structureFindings(
  document: SpecDocument,
  resolution: Resolution,
  memory = new StructureMemory(),
): readonly LintFinding[] | undefined {
  const kinds = memory.kindsOf(document);
  const before = memory.errors;
  memory.errors = undefined;
  const validators = createRequire(import.meta.url)(VALIDATORS) as Record<string, Validator>;
  const validate = validators[document.version === '3.0' ? 'oas3_0' : 'oas3_1'];
  if (validate === undefined || !isRecord(document.root.value)) return undefined;
  const { references } = resolution;
  if (!areReferencesSound(document, references, kinds)) {
    return validate(resolution.resolved) ? [] : undefined;
  }
  const root = withPathItems(document.root.value, references.references);
  const { edit } = document;
  const kept = edit && before && keptErrors(before, edit);
  const isValid = validate(edit && kept ? editedParts(root, edit) : root);
  memory.errors = [...(kept ?? []), ...(isValid ? [] : (validate.errors ?? []))];
  const errors = memory.errors.filter(({ keyword }) => keyword !== 'if');
  if (errors.some(({ keyword }) => keyword === 'enum')) return undefined;
  return distinctFindings(errors.map((error) => toFinding(document, error)));
}

/** The meta-schema of 3.1 rejects a Path Item that is a `$ref`, which OpenAPI allows (section 4.8.9). */
function withPathItems(root: Fields, references: ReferenceGraph['references']): Fields {
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

function toFinding({ root }: SpecDocument, error: StructureError): LintFinding {
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
function messageOf({ keyword, message = '', params }: StructureError, property?: string): string {
  if (keyword === 'additionalProperties') {
    return `Property "${params['additionalProperty']}" is not expected to be here`;
  }
  if (keyword === 'errorMessage') return message;
  const text = message.replaceAll(/['"]/g, '"').replaceAll('NOT', 'not');
  return property === undefined ? text : `"${property}" property ${text}`;
}
