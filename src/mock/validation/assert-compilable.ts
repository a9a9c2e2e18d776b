import {
  compileValidator,
  ContractError,
  isVast,
  joinSchemas,
  type JsonSchema,
  type Operation,
  type Schema,
} from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';

/**
 * Makes sure that every schema of an operation can be compiled: Prism takes one that cannot for one that allows
 * everything.
 *
 * @throws {Problem} not-implemented, naming the schema
 */
export function assertCompilable(operation: Operation): void {
  if (!judged.has(operation)) judged.set(operation, findDefect(operation));
  const defect = judged.get(operation);
  if (defect !== undefined) throw defect;
}

const judged = new WeakMap<Operation, Problem | undefined>();

function findDefect(operation: Operation): Problem | undefined {
  const schemas = [...findSchemas(operation)];
  const joined = joinSchemas(schemas.map(([, schema]) => schema.json));
  // What is vast is not compiled at all, unless a value cannot be judged without: that is soon enough.
  if (isVast(joined) || compiles(joined)) return undefined;
  for (const [place, schema] of schemas) {
    const error = failure(schema.json);
    if (error === undefined) continue;
    const message = `The mock cannot answer ${operation.id}: the schema of ${place} is wrong. ${error.message} Correct it in the contract.`;
    return new Problem('not-implemented', message);
  }
  return undefined;
}

function* findSchemas(operation: Operation): Generator<[string, Schema]> {
  for (const { schema, in: location, name } of operation.parameters) {
    if (schema !== undefined) yield [`the ${location} parameter ${name}`, schema];
  }
  for (const { schema, name } of operation.requestBody?.content.values() ?? []) {
    if (schema !== undefined) yield [`the request body (${name})`, schema];
  }
  for (const response of operation.responses.values()) {
    for (const { schema, name } of response.content.values()) {
      if (schema !== undefined) yield [`response ${response.status} (${name})`, schema];
    }
  }
}

function compiles(schema: JsonSchema): boolean {
  return failure(schema) === undefined;
}

function failure(schema: JsonSchema): ContractError | undefined {
  try {
    compileValidator(schema);
    return undefined;
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
}
