import { own } from '../../src/shared/own.ts';
import type { MediaType, Operation, Parameter } from '../../src/contract/index.ts';
import type { ClientEffects } from '../../src/convention/index.ts';
import { mediaKind, preferredMedia } from './media-kind.ts';

/** What of `templates/client-fetch/runtime/serialize-parameter.ts` is not by default. */
type Style = Readonly<Record<string, string | boolean>>;
type Styles = Readonly<Record<string, Style>>;

/** What the client's runtime needs to know of an operation (its `OperationInfo`); what is usual is left out. */
export function operationInfo(
  operation: Operation,
  prefix: string,
  filled: readonly NonNullable<ClientEffects['header']>[],
  items: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const accepted = accept(operation);
  const [body, media] = preferredMedia(operation.requestBody?.content ?? new Map()) ?? [];
  const options = Object.fromEntries(filled.map(({ name, option }) => [option, name]));
  return {
    id: operation.id,
    method: operation.method.toUpperCase(),
    path: `${prefix}${operation.path.text}`,
    ...(accepted === 'application/json' ? {} : { accept: accepted }),
    ...(body === undefined ? {} : { body }),
    ...(filled.length === 0 ? {} : { options }),
    ...present('pathStyles', styles(operation, 'path')),
    ...present('query', styles(operation, 'query')),
    ...present('header', styles(operation, 'header')),
    ...present('cookie', styles(operation, 'cookie')),
    ...present('bodyStyles', media === undefined ? {} : bodyStyles(media)),
    ...(items === undefined || items.length === 0 ? {} : { items }),
  };
}

/** The media types the client can read, errors included, so that a strict server does not answer 406. */
function accept({ responses }: Operation): string {
  const types = [...responses.values()].flatMap(
    ({ content }) => preferredMedia(content)?.[0] ?? [],
  );
  return types.length === 0 ? '*/*' : [...new Set(types)].join(', ');
}

function styles({ parameters }: Operation, location: Parameter['in']): Styles {
  const found = parameters
    .filter((parameter) => parameter.in === location)
    .map((parameter) => [parameter.name, styleOf(parameter)] as const);
  return Object.fromEntries(found.filter(([, style]) => Object.keys(style).length > 0));
}

/** OpenAPI 3.1, section 4.8.12: a parameter has `content`, or a style. */
function styleOf(parameter: Parameter): Style {
  const { style, explode, mediaType, node } = parameter;
  const isQuery = parameter.in === 'query';
  if (mediaType !== undefined) return mediaKind(mediaType) === 'json' ? { json: true } : {};
  return {
    ...(style === (isQuery || parameter.in === 'cookie' ? 'form' : 'simple') ? {} : { style }),
    ...(explode === (style === 'form') ? {} : { explode }),
    ...(isQuery && own(node.value, 'allowReserved') === true ? { allowReserved: true } : {}),
  };
}

/** How the fields of an urlencoded body are written (section 4.8.15). */
function bodyStyles({ name, node }: MediaType): Styles {
  if (mediaKind(name) !== 'urlencoded') return {};
  const entries = (node.child('encoding')?.entries() ?? []).flatMap(([field, encoding]) => {
    const style = encoding.text('style');
    const explode = own(encoding.resolve().value, 'explode');
    if (style === undefined) return [];
    return [[field, { style, ...(typeof explode === 'boolean' ? { explode } : {}) }] as const];
  });
  return Object.fromEntries(entries);
}

function present(name: string, value: Styles): Readonly<Record<string, Styles>> {
  return Object.keys(value).length === 0 ? {} : { [name]: value };
}
