import type { JsonSchema, MediaType, Operation, Parameter } from '../../src/contract/index.ts';
import { standaloneValidators, type StandaloneValidators } from '../../src/generate/index.ts';

/** The compiled schemas of an operation: names of functions. */
export interface OperationValidators {
  /** The operation's id, as a literal. */
  readonly id: string;
  readonly isBodyRequired: boolean;
  readonly locations: readonly { readonly name: string; readonly validator: string }[];
  /** By media type, as a literal. */
  readonly bodies: readonly { readonly mediaType: string; readonly validator: string }[];
}

export interface ValidatorsView extends Pick<StandaloneValidators, 'code'> {
  readonly operations: readonly OperationValidators[];
}

const LOCATIONS = ['path', 'query', 'header', 'cookie'] as const;

/** Compiles what the operations say about parameters and bodies, each schema once. */
export function describeValidators(operations: readonly Operation[]): ValidatorsView {
  const schemas: JsonSchema[] = [];
  const later = (schema: JsonSchema): number => schemas.push(schema) - 1;
  const planned = operations.map((operation) => ({
    operation,
    locations: LOCATIONS.flatMap((name) => {
      const parameters = operation.parameters.filter((parameter) => parameter.in === name);
      return parameters.length === 0 ? [] : [{ name, index: later(locationSchema(parameters)) }];
    }),
    bodies: [...(operation.requestBody?.content.values() ?? [])].flatMap((media) =>
      isValidated(media) && media.schema !== undefined
        ? [{ mediaType: JSON.stringify(media.name), index: later(media.schema.json) }]
        : [],
    ),
  }));
  const { code, functions } = standaloneValidators(schemas);
  const validator = (index: number): string => functions[index] ?? '';
  return {
    code,
    operations: planned.map(({ operation, locations, bodies }) => ({
      id: JSON.stringify(operation.id),
      isBodyRequired: operation.requestBody?.required === true,
      locations: locations.map(({ name, index }) => ({ name, validator: validator(index) })),
      bodies: bodies.map(({ mediaType, index }) => ({ mediaType, validator: validator(index) })),
    })),
  };
}

/** Bodies that decoding turns into values; text and bytes have no schema that says anything. */
function isValidated(media: MediaType): boolean {
  return media.isJson || media.name.startsWith('application/x-www-form-urlencoded');
}

/** The parameters of one location as an object. */
function locationSchema(parameters: readonly Parameter[]): JsonSchema {
  const name = (parameter: Parameter): string =>
    parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
  const schemas = parameters.map((parameter) => parameter.schema?.json ?? {});
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map((parameter, index) => [name(parameter), schemas[index]]),
    ),
    required: parameters.filter(({ required }) => required).map(name),
    $defs: Object.assign({}, ...schemas.map(({ $defs }) => $defs)) as JsonSchema,
  };
}
