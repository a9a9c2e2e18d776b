import {
  isEnvelope,
  type Header,
  type Operation,
  type Response,
} from '../../src/contract/index.ts';
import { fixedValue } from './fixed-headers.ts';
import { printType } from './print-type.ts';
import type { TypeNames } from './type-names.ts';

/** One way in which a handler may answer, for the template. */
export interface ResultView {
  readonly status: string;
  readonly headers: readonly { readonly name: string; readonly isOptional: boolean }[];
  readonly areHeadersOptional: boolean;
  /** `null` where there is none. */
  readonly body: string | null;
  readonly isPaged: boolean;
}

/** The answers a handler returns: those that are no errors, which are thrown. */
export function describeResult(operation: Operation, names: TypeNames): readonly ResultView[] {
  const responses = [...operation.responses.values()];
  const returned = responses.filter(({ status }) => /^[23]/.test(status));
  const offered =
    returned.length > 0 ? returned : responses.filter(({ status }) => status === 'default');
  return offered.map((response) => describeResponse(operation, response, names));
}

function describeResponse(operation: Operation, response: Response, names: TypeNames): ResultView {
  const headers = ownHeaders(operation, response).map((header) => ({
    name: JSON.stringify(header.name.toLowerCase()),
    isOptional: !header.required,
  }));
  const isSuccess = response === operation.success;
  return {
    status: /^\d{3}$/.test(response.status) ? response.status : 'number',
    headers,
    areHeadersOptional: headers.every(({ isOptional }) => isOptional),
    body: printBody(operation, response, names),
    isPaged: isSuccess && operation.pagination !== undefined && isEnvelope(response.json?.schema),
  };
}

/**
 * Headers that are for the handler to give. One that every error has too is made around the handler, and one
 * with a single possible value needs nobody to give it.
 */
function ownHeaders(operation: Operation, response: Response): Header[] {
  const errors = [...operation.responses.values()].filter(({ isError }) => isError);
  const isCommon = (name: string): boolean =>
    errors.length > 0 && errors.every(({ headers }) => headers.has(name));
  return [...response.headers]
    .filter(([name, header]) => !isCommon(name) && fixedValue(header) === undefined)
    .map(([, header]) => header);
}

function printBody(operation: Operation, response: Response, names: TypeNames): string | null {
  const types = [...response.content.values()].map((media) => {
    if (!media.isJson) return media.name.startsWith('text/') ? 'string' : 'Uint8Array';
    const key = /^\d+$/.test(response.status) ? response.status : JSON.stringify(response.status);
    const place = `operations[${JSON.stringify(operation.id)}]['responses'][${key}]`;
    const elsewhere = `${place}['content'][${JSON.stringify(media.name)}]`;
    const { schema } = media;
    if (schema === undefined || !isEnvelope(schema)) return printType(schema, names, elsewhere);
    return printType(schema.property('data'), names, `${elsewhere}['data']`);
  });
  return types.length === 0 ? null : [...new Set(types)].join(' | ');
}
