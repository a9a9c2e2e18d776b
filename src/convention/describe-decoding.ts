import type { Operation, Parameter, Schema } from '../contract/index.ts';
import type {
  BodyDecoding,
  Decoding,
  JsonType,
  ParameterDecoding,
  Shape,
} from '../../templates/server-express/runtime/decoding.ts';

/** For operations that declare no `x-max-body`. */
const DEFAULT_MAX_BODY = 1_048_576;

/** How deep a parameter's type is looked into: styles can write lists and objects, and no deeper. */
const MAX_DEPTH = 2;

/** What a server has to know to decode an operation's requests, as JSON. */
export function describeDecoding(operation: Operation): Decoding {
  const body = describeBody(operation);
  const produces = new Set(
    [...operation.responses.values()].flatMap(({ content }) => [...content.keys()]),
  );
  const refuses = operation.response(406) !== undefined && produces.size > 0;
  return {
    parameters: operation.parameters.map(describeParameter),
    ...(body === undefined ? {} : { body }),
    ...(refuses ? { produces: [...produces] } : {}),
  };
}

function describeParameter(parameter: Parameter): ParameterDecoding {
  const { name, in: location, style, explode, mediaType, schema } = parameter;
  const usual = location === 'query' || location === 'cookie' ? 'form' : 'simple';
  const fallback = schema?.keyword('default');
  return {
    in: location,
    name,
    ...describeShape(schema),
    ...(style === usual ? {} : { style }),
    ...(explode === (style === 'form') ? {} : { explode }),
    ...(mediaType === undefined ? {} : { isJson: true }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

function describeBody(operation: Operation): BodyDecoding | undefined {
  const content = operation.requestBody?.content;
  if (content === undefined || content.size === 0) return undefined;
  const limit = operation.node.get('x-max-body')?.value;
  const form = content.get('application/x-www-form-urlencoded')?.schema;
  return {
    mediaTypes: [...content.keys()],
    maxBytes: typeof limit === 'number' ? limit : DEFAULT_MAX_BODY,
    // The fields of a form hold what a parameter is, and parts of it.
    ...(form === undefined ? {} : { form: describeShape(form, -1) }),
  };
}

function describeShape(schema: Schema | undefined, depth = 0): Shape {
  if (schema === undefined || depth > MAX_DEPTH) return {};
  const types = readTypes(schema);
  const { items, properties } = schema;
  const fields = [...properties].map(([name, property]) => [
    name,
    describeShape(property, depth + 1),
  ]);
  return {
    ...(types.length === 1 && types[0] === 'string' ? {} : { types }),
    ...(items === undefined ? {} : { items: describeShape(items, depth + 1) }),
    ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields) }),
  };
}

function readTypes(schema: Schema, depth = 0): JsonType[] {
  const branches =
    depth > MAX_DEPTH ? [] : schema.variants.flatMap((variant) => readTypes(variant, depth + 1));
  const declared = schema.types.length > 0 ? (schema.types as readonly JsonType[]) : branches;
  if (declared.length > 0) return [...new Set(declared)];
  const values = (schema.values ?? []).map((value) => typeof value);
  const known = values.filter((type) => type === 'number' || type === 'boolean');
  return ['string', ...new Set(known)];
}
