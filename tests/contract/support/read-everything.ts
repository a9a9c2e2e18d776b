import {
  bundle,
  compileValidator,
  errorCodes,
  isEnvelope,
  type Contract,
  type Operation,
  type Schema,
} from '../../../src/contract/index.ts';

/** Asks a contract for everything it can say; what that throws is for the caller to judge. */
export function readEverything(contract: Contract): void {
  const text: unknown[] = [contract.title, contract.version];
  for (const operation of [...contract.operations, ...contract.webhooks]) {
    readOperation(operation, text);
  }
  for (const resource of contract.resources) {
    text.push(resource.name, resource.identity, resource.parent?.name, resource.actions.length);
    if (resource.schema !== undefined) readSchema(resource.schema);
  }
  for (const schema of contract.schemas.values()) readSchema(schema);
  for (const scheme of contract.securitySchemes.values()) {
    text.push(scheme.type, scheme.scheme, scheme.apiKey, scheme.isBearer);
  }
  text.push(bundle(contract), bundle(contract, contract.operations.slice(0, 1)));
  JSON.stringify(text);
}

function readOperation(operation: Operation, text: unknown[]): void {
  const { path, requestBody } = operation;
  text.push(
    [operation.id, operation.name, operation.summary, operation.description, operation.tags],
    [operation.deprecated, operation.security.map((one) => [...one]), operation.isProtected],
    [operation.basePath, operation.pagination, operation.rateLimit, operation.idempotency],
    [path.parameters, path.parent, path.trailingParameter, path.expand({ id: 1 })],
    operation.node.location,
  );
  for (const parameter of operation.parameters) {
    text.push([parameter.name, parameter.style, parameter.explode, parameter.mediaType]);
    text.push([parameter.description, parameter.deprecated, parameter.example, parameter.required]);
    text.push(operation.parameter(parameter.in, parameter.name)?.name);
    if (parameter.schema !== undefined) readSchema(parameter.schema);
  }
  for (const media of requestBody?.content.values() ?? []) {
    text.push(media.isJson, [...media.examples], requestBody?.required);
    if (media.schema !== undefined) readSchema(media.schema);
  }
  text.push(requestBody?.json?.name, operation.success?.status, operation.payload?.path);
  text.push(operation.response(404)?.status);
  for (const response of operation.responses.values()) {
    text.push(response.description, response.isError, response.isSuccess, errorCodes(response));
    for (const header of response.headers.values()) {
      text.push(header.name, header.required);
      if (header.schema !== undefined) readSchema(header.schema);
    }
    for (const media of response.content.values()) {
      text.push(media.isJson, [...media.examples]);
      if (media.schema === undefined) continue;
      text.push(isEnvelope(media.schema));
      readSchema(media.schema);
    }
  }
}

const read = new WeakMap<object, true>();

function readSchema(schema: Schema, depth = 0): void {
  const { value } = schema.node;
  if (typeof value === 'object' && value !== null) {
    if (read.has(value)) return;
    read.set(value, true);
  }
  JSON.stringify([
    [schema.name, schema.types, schema.isArray, [...schema.required], schema.values],
    [schema.keyword('format'), schema.keyword('toString'), schema.property('id')?.name],
    [schema.constraints('id').length, schema.node.identity, schema.json],
  ]);
  if (depth > 6) return;
  for (const property of schema.properties.values()) readSchema(property, depth + 1);
  for (const variant of schema.variants) readSchema(variant, depth + 1);
  if (schema.items !== undefined) readSchema(schema.items, depth + 1);
}

/** Compiles the bodies of some operations and judges values by them. */
export function validateBodies(operations: readonly Operation[]): void {
  for (const operation of operations) {
    for (const body of [operation.requestBody?.json, operation.success?.json]) {
      if (body?.schema === undefined) continue;
      const validate = compileValidator(body.schema.json);
      for (const value of [null, {}, [], 'x', 1, ...body.examples.values()]) validate(value);
    }
  }
}
