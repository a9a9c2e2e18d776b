import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { formatPointer } from '../shared/format-pointer.ts';
import { ContractError } from './contract-error.ts';
import { explainThrow } from './explain-throw.ts';
import type { Issue } from './issue.ts';
import type { JsonSchema } from './json-schema.ts';
import { loadAjv } from './load-ajv.ts';
import { mayCompile } from './may-compile.ts';

/** A compiled schema. No issues: the value is valid. */
export type Validator = (value: unknown) => readonly Issue[];

const UNJUDGED: Validator = () => [];

const compiled = new WeakMap<JsonSchema, Validator>();

/**
 * Compiles a self-contained JSON Schema 2020-12 (see `Schema.json`); the same object is compiled once.
 * Where nothing may be compiled, every value passes.
 *
 * @throws {ContractError} when the schema itself is wrong: a broken pattern, a misplaced keyword
 */
export function compileValidator(schema: JsonSchema): Validator {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  if (!mayCompile()) return UNJUDGED;
  const validate = compile(schema);
  const validator: Validator = (value) => {
    try {
      return validate(value) ? [] : (validate.errors ?? []).map(toIssue);
    } catch (error) {
      return [explainThrow(value, error)];
    }
  };
  compiled.set(schema, validator);
  return validator;
}

/** What an instance has compiled it keeps in its scope as long as it lives. */
const MOST_COMPILED = 200;

let instance: Ajv2020 | undefined;
let compiledSchemas = 0;

function compile(schema: JsonSchema): ValidateFunction {
  // One instance for many: making it takes longer than most schemas do. It must not remember them.
  if (compiledSchemas % MOST_COMPILED === 0) instance = undefined;
  compiledSchemas += 1;
  instance ??= createAjv();
  try {
    const validate = instance.compile(schema);
    instance.removeSchema(schema);
    return validate;
  } catch (error) {
    instance = undefined;
    throw new ContractError(`A schema cannot be compiled: ${String((error as Error).message)}.`, {
      code: 'CONTRACT_SCHEMA',
      hint: 'Correct the schema; `specwright lint` shows where it stands.',
      cause: error,
    });
  }
}

function createAjv(): Ajv2020 {
  const { Ajv2020: Ajv, addFormats } = loadAjv();
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false, // real schemas break the meta-schema harmlessly (a name twice in `required`)
    addUsedSchema: false,
    ownProperties: true, // or every object has a property called `constructor`
    logger: false,
    code: { optimize: false }, // tidier code runs no faster, and takes half as long again to make
  });
  // The formats of OpenAPI 3.1, section 4.8.24.2, are among these; integer ranges are asserted.
  addFormats(ajv);
  return ajv;
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
