import * as fc from 'fast-check';
import type { JsonSchema, Parameter } from '../../contract/index.ts';
import { generates } from '../arbitrary/generates.ts';
import { GenerationError } from '../arbitrary/generation-error.ts';
import { keep } from '../arbitrary/keep.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import { parameterPairs } from './parameter-text.ts';
import { perParameter } from './per-parameter.ts';

/** What a parameter's values look like; a parameter without a schema takes any text. */
export const parameterSchema: (parameter: Parameter) => JsonSchema = perParameter(
  ({ schema }) => schema?.json ?? ANY_TEXT,
);

const ANY_TEXT: JsonSchema = { type: 'string', minLength: 1, maxLength: 40 };

/** Valid values of a parameter that its place on the wire can carry. */
export const parameterArbitrary: (parameter: Parameter) => fc.Arbitrary<unknown> =
  perParameter(build);

function build(parameter: Parameter): fc.Arbitrary<unknown> {
  const valid = schemaArbitrary(parameterSchema(parameter));
  const portable = keep(
    valid,
    (value) => isPortable(parameter, value),
    `a value of \`${parameter.name}\` that can be sent`,
  );
  if (generates(portable)) return portable;
  if (parameter.example === undefined) {
    throw new GenerationError(`the parameter \`${parameter.name}\``);
  }
  return fc.constant(parameter.example);
}

/**
 * Whether a value survives its way: there is no text for null and for an empty list, a path segment may not be a step, a
 * header holds visible ASCII.
 */
export function isPortable(parameter: Parameter, value: unknown): boolean {
  if (parameter.mediaType === undefined && [value].flat().includes(null)) return false;
  const pairs = parameterPairs(parameter, value);
  // What leaves no trace is as good as not sent.
  if (parameter.required && pairs.length === 0) return false;
  return pairs.every(([, text]) => {
    switch (parameter.in) {
      case 'path':
        return text !== '' && !/^\.{1,2}$|[/\\]/.test(text);
      case 'header':
        return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text);
      case 'cookie':
      case 'query':
        return text !== '';
    }
  });
}
