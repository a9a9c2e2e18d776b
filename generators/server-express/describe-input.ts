import type { MediaType, Operation, Parameter } from '../../src/contract/index.ts';
import { printType } from './print-type.ts';
import type { TypeNames } from './type-names.ts';

interface Member {
  /** A property name, as a literal. */
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
}

/** What a handler is given, for the template. */
export interface InputView {
  readonly locations: readonly { readonly name: string; readonly members: readonly Member[] }[];
  /** `null` where the operation takes no body. */
  readonly body: { readonly type: string; readonly isOptional: boolean } | null;
}

const LOCATIONS = ['path', 'query', 'header', 'cookie'] as const;

export function describeInput(operation: Operation, names: TypeNames): InputView {
  const locations = LOCATIONS.map((location) => ({
    name: location,
    members: operation.parameters
      .filter((parameter) => parameter.in === location)
      .map((parameter) => describeParameter(operation, parameter, names)),
  }));
  const { requestBody } = operation;
  const content = [...(requestBody?.content.values() ?? [])];
  return {
    locations: locations.filter(({ members }) => members.length > 0),
    body:
      requestBody === undefined || content.length === 0
        ? null
        : { type: printBody(operation, content, names), isOptional: !requestBody.required },
  };
}

function describeParameter(operation: Operation, parameter: Parameter, names: TypeNames): Member {
  const { name, schema } = parameter;
  const id = JSON.stringify(operation.id);
  const location = JSON.stringify(parameter.in);
  const elsewhere = `NonNullable<operations[${id}]['parameters'][${location}]>[${JSON.stringify(name)}]`;
  return {
    name: JSON.stringify(parameter.in === 'header' ? name.toLowerCase() : name),
    // What the contract has a default for is always there: decoding fills it in.
    isOptional: !parameter.required && schema?.keyword('default') === undefined,
    type: printType(schema, names, elsewhere),
  };
}

function printBody(operation: Operation, content: readonly MediaType[], names: TypeNames): string {
  const types = content.map((media) => {
    const isForm = media.name.startsWith('application/x-www-form-urlencoded');
    if (!media.isJson && !isForm) return media.name.startsWith('text/') ? 'string' : 'Uint8Array';
    const id = JSON.stringify(operation.id);
    const body = `NonNullable<operations[${id}]['requestBody']>`;
    return printType(media.schema, names, `${body}['content'][${JSON.stringify(media.name)}]`);
  });
  return [...new Set(types)].join(' | ');
}
