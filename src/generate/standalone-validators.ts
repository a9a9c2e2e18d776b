import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from '../contract/index.ts';
import { formats } from '../../templates/server-express/runtime/formats.ts';
import { GenerateError } from './generate-error.ts';
import { shareSchemas } from './share-schemas.ts';

/** What the emitted code calls, by the module that ajv would have it loaded from. */
const HELPERS = {
  'require("ajv/dist/runtime/ucs2length").default': 'textLength',
  'require("ajv/dist/runtime/equal").default': 'equal',
} as const;

/** Compiled schemas as source text. */
export interface StandaloneValidators {
  /**
   * Statements of an ES module that declare one function for each named schema and for each of `functions`.
   * They use `formats`, `textLength` and `equal` of the server's runtime, and nothing else.
   */
  readonly code: string;
  /** Name of the function that validates each of the given schemas, in their order. */
  readonly functions: readonly string[];
}

/**
 * Compiles self-contained schemas, as they bind requests, to JavaScript that needs no library. Schemas that are equal share a
 * function, and so do all references to a named one.
 *
 * @throws {GenerateError} when a schema cannot be compiled: a broken pattern, a misplaced keyword
 */
export function standaloneValidators(schemas: readonly JsonSchema[]): StandaloneValidators {
  const { named, roots } = shareSchemas(schemas);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false, // as when the contract itself compiles them
    logger: false,
    inlineRefs: false,
    ownProperties: true, // or every object has a property called `constructor`
    formats,
    code: { source: true, esm: true, formats: _`formats` },
  });
  const texts = new Map<string, string>();
  const functions = roots.map((root) => {
    const text = JSON.stringify(root);
    const name = texts.get(text) ?? `validator${texts.size}`;
    texts.set(text, name);
    return name;
  });
  try {
    for (const [id, schema] of named) ajv.addSchema(schema as JsonSchema, id);
    for (const [text, name] of texts)
      ajv.addSchema(JSON.parse(text) as JsonSchema, `root:/${name}`);
    const exported = [...texts.values()].map((name) => [name, `root:/${name}`]);
    const source = standalone.default(ajv, Object.fromEntries(exported));
    return { code: withoutRequires(source), functions };
  } catch (error) {
    if (error instanceof GenerateError) throw error;
    throw new GenerateError(`A schema cannot be compiled: ${String((error as Error).message)}.`, {
      code: 'GENERATE_SCHEMA',
      hint: 'Correct the schema; `specwright lint` shows where it stands.',
      cause: error,
    });
  }
}

function withoutRequires(source: string): string {
  let code = source.replace(/^"use strict";/, '');
  for (const [required, name] of Object.entries(HELPERS)) code = code.replaceAll(required, name);
  const [rest] = /\brequire\(["'][^"']*["']\)/.exec(code) ?? [];
  if (rest === undefined) return code;
  throw new GenerateError(
    `Compiled schemas need \`${rest}\`, which generated servers do not have.`,
    {
      code: 'GENERATE_SCHEMA',
      hint: 'This is a defect of the generator, please report it with the contract.',
    },
  );
}
