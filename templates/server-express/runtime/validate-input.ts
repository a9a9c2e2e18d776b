import type { Environment } from './environment.ts';
import { escapeKey } from './escape-key.ts';
import type { Input } from './input.ts';
import type { Issue } from './issue.ts';

/** A schema compiled to a function, which leaves on itself what is wrong. */
export interface CompiledSchema {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

export interface CompiledError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The compiled schemas of an operation. */
export interface OperationSchemas {
  readonly path?: CompiledSchema;
  readonly query?: CompiledSchema;
  readonly header?: CompiledSchema;
  readonly cookie?: CompiledSchema;
  readonly isBodyRequired: boolean;
  /** By media type as the contract names it. */
  readonly body: Readonly<Record<string, CompiledSchema>>;
}

const LOCATIONS = ['path', 'query', 'header', 'cookie'] as const;

/** Validates requests with compiled schemas; an operation without any accepts everything. */
export function validateInput(
  schemas: Readonly<Record<string, OperationSchemas>>,
): Environment['validate'] {
  return (operationId, input) => {
    const compiled = Object.hasOwn(schemas, operationId) ? schemas[operationId] : undefined;
    if (compiled === undefined) return [];
    return [
      ...LOCATIONS.flatMap((location) => check(location, compiled[location], input[location])),
      ...checkBody(compiled, input),
    ];
  };
}

function checkBody({ body, isBodyRequired }: OperationSchemas, input: Input): readonly Issue[] {
  if (input.mediaType === undefined) {
    const issue: Issue = { in: 'body', pointer: '', keyword: 'required', message: 'is required' };
    return isBodyRequired ? [issue] : [];
  }
  const schema = Object.hasOwn(body, input.mediaType) ? body[input.mediaType] : undefined;
  return check('body', schema, input.body);
}

function check(
  location: Issue['in'],
  schema: CompiledSchema | undefined,
  value: unknown,
): readonly Issue[] {
  if (schema === undefined || schema(value)) return [];
  return (schema.errors ?? []).map((error) => ({
    in: location,
    pointer: `${error.instancePath}${suffix(error.params)}`,
    keyword: error.keyword,
    message: describe(error),
  }));
}

/** The issue's own words where the field is named already, which a compiler does not know. */
function describe({ keyword, message, params }: CompiledError): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'is not allowed';
    case 'enum':
      return `must be one of ${[params['allowedValues']].flat().map(String).join(', ')}`;
    default:
      return message ?? `must satisfy ${keyword}`;
  }
}

/** A missing or surplus property is named, not the object that lacks or has it. */
function suffix(params: CompiledError['params']): string {
  const name =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (typeof name !== 'string') return '';
  return `/${escapeKey(name)}`;
}
