import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { formatPointer } from '../shared/format-pointer.ts';
import { ContractError } from './contract-error.ts';
import type { Issue } from './issue.ts';
import type { JsonSchema } from './json-schema.ts';

/** A compiled schema. No issues: the value is valid. */
export type Validator = (value: unknown) => readonly Issue[];

const compiled = new WeakMap<JsonSchema, Validator>();

/**
 * Compiles a self-contained JSON Schema 2020-12 (see `Schema.json`); the same object is compiled once.
 *
 * @throws {ContractError} when the schema itself is wrong: a broken pattern, a misplaced keyword
 */
export function compileValidator(schema: JsonSchema): Validator {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = compile(schema);
  const validator: Validator = (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(toIssue);
  compiled.set(schema, validator);
  return validator;
}

function compile(schema: JsonSchema): ValidateFunction {
  try {
    const ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      validateSchema: false, // real schemas break the meta-schema harmlessly (a name twice in `required`)
      logger: false,
    });
    addFormats.default(ajv);
    // OpenAPI 3.1, section 4.8.24.2: formats of its own registry. The integer ranges are asserted, the rest annotates.
    ajv.addFormat('password', true);
    return ajv.compile(schema);
  } catch (error) {
    throw new ContractError(`A schema cannot be compiled: ${String((error as Error).message)}.`, {
      code: 'CONTRACT_SCHEMA',
      hint: 'Correct the schema; `specwright lint` shows where it stands.',
      cause: error,
    });
  }
}

function toIssue(error: ErrorObject): Issue {
  const params = error.params as Readonly<Record<string, unknown>>;
  const missing =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  const suffix = typeof missing === 'string' ? formatPointer([missing]) : '';
  return {
    pointer: `${error.instancePath}${suffix}`,
    keyword: error.keyword,
    message: error.message ?? `must satisfy ${error.keyword}`,
  };
}
