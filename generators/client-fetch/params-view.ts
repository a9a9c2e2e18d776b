import { own } from '../../src/shared/own.ts';
import { pascalCase } from '../../src/shared/pascal-case.ts';
import type { Operation, Parameter } from '../../src/contract/index.ts';
import type { ClientEffects } from '../../src/convention/index.ts';
import { docComment } from './doc-comment.ts';
import { literal } from './literal.ts';
import { mediaKind, preferredMedia } from './media-kind.ts';
import { schemaType } from './result-types.ts';

/** One property of a call's parameters. */
export interface ParamView {
  readonly doc: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly type: string;
}

/** The interface of a call's parameters; `undefined` for an operation that has none. */
export interface ParamsView {
  readonly name: string;
  readonly parents: string;
  readonly members: readonly ParamView[];
  readonly isRequired: boolean;
}

/** Names that mean something else in a call. */
const GROUPS = ['path', 'query', 'header', 'cookie', 'body', 'signal', 'timeout', 'headers'];

export function paramsView(
  operation: Operation,
  filled: readonly NonNullable<ClientEffects['header']>[],
): ParamsView | undefined {
  const options = filled.map(({ name, option }): ParamView => ({
    doc: docComment([`Sets \`${name}\`; made up where it is left out.`]),
    name: option,
    isRequired: false,
    type: 'string',
  }));
  const path = pathView(operation, new Set([...GROUPS, ...filled.map(({ option }) => option)]));
  const filledNames = filled.map(({ name }) => name);
  const members = [
    ...path.members,
    ...groupView(operation, 'query', []),
    ...groupView(operation, 'header', filledNames),
    ...groupView(operation, 'cookie', []),
    ...bodyView(operation),
    ...options,
  ];
  if (members.length === 0 && path.parents.length === 0) return undefined;
  return {
    name: `${operation.name.charAt(0).toUpperCase()}${operation.name.slice(1)}Params`,
    parents: ['CallOptions', ...path.parents].join(', '),
    members,
    isRequired: path.parents.length > 0 || members.some((member) => member.isRequired),
  };
}

/** Path parameters stand beside the groups, or in a group of their own when one has a group's name. */
function pathView(
  { id, path, parameters }: Operation,
  taken: ReadonlySet<string>,
): { readonly parents: readonly string[]; readonly members: readonly ParamView[] } {
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  const undeclared = path.parameters.filter((name) => !declared.some((one) => one.name === name));
  const type = `Path<${literal(id)}>`;
  const rest = `Record<${undeclared.map((name) => literal(name)).join(' | ')}, string>`;
  if (path.parameters.some((name) => taken.has(name))) {
    const parts = [
      ...(declared.length > 0 ? [type] : []),
      ...(undeclared.length > 0 ? [rest] : []),
    ];
    const member = { doc: '', name: 'path', isRequired: true, type: parts.join(' & ') };
    return { parents: [], members: [member] };
  }
  return {
    parents: [...(declared.length > 0 ? [type] : []), ...(undeclared.length > 0 ? [rest] : [])],
    members: [],
  };
}

function groupView(
  operation: Operation,
  location: 'query' | 'header' | 'cookie',
  filled: readonly string[],
): ParamView[] {
  const parameters = operation.parameters.filter(
    (parameter) => parameter.in === location && !filled.includes(parameter.name),
  );
  if (parameters.length === 0) return [];
  const type = `${pascalCase(location)}<${literal(operation.id)}>`;
  const omitted = filled.map((name) => literal(name)).join(' | ');
  return [
    {
      doc: '',
      name: location,
      isRequired: parameters.some(isRequired),
      type: omitted === '' ? type : `Omit<${type}, ${omitted}>`,
    },
  ];
}

/** As `generated/types.ts` takes it: from the text alone. */
function isRequired({ node }: Parameter): boolean {
  return own(node.value, 'required') === true;
}

function bodyView({ id, requestBody }: Operation): ParamView[] {
  if (requestBody === undefined) return [];
  const [mediaType, media] = preferredMedia(requestBody.content) ?? [];
  if (mediaType === undefined) return [];
  const declared = `NonNullable<operations[${literal(id)}]['requestBody']>['content'][${literal(mediaType)}]`;
  const type = media?.schema === undefined ? 'unknown' : schemaType(media.schema, declared);
  const byKind = {
    json: type,
    multipart: `FormBody<${type}>`,
    urlencoded: `${type} | URLSearchParams`,
    text: 'string',
    bytes: 'BinaryBody',
  };
  return [
    {
      doc: '',
      name: 'body',
      isRequired: requestBody.required,
      type: byKind[mediaKind(mediaType)],
    },
  ];
}
