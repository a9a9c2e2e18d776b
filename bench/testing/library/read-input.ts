import {
  compileValidator,
  schemaForDirection,
  type Issue,
  type Operation,
  type Parameter,
} from '../../../src/contract/index.ts';
import { isRecord } from '../../../src/shared/is-record.ts';
import { own } from '../../../src/shared/own.ts';
import { parsePointer } from '../../../src/shared/parse-pointer.ts';
import type { Complaint } from './complaint.ts';
import type { Library } from './library.ts';
import type { LibraryCall } from './library-call.ts';
import type { LibraryRequest } from './library-request.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';

/** Reads a request by the contract. @throws {Refusal} where it breaks it */
export function readInput(
  request: LibraryRequest,
  operation: Operation,
  library: Library,
): Omit<LibraryCall, 'caller'> {
  const complaints: Complaint[] = [];
  const complain = (
    place: Complaint['in'],
    { pointer, keyword, message }: Issue,
    sent: unknown,
  ): void => {
    const value = parsePointer(pointer).reduce<unknown>((at, key) => own(at, String(key)), sent);
    const complaint = { pointer, keyword, message, value, operation: operation.id, in: place };
    if (library.fault?.forgives?.(complaint) !== true) complaints.push(complaint);
  };
  const read: Record<Parameter['in'], Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const parameter of operation.parameters) {
    const { name, in: place, schema } = parameter;
    const value = parameterValue(parameter, request);
    if (value === undefined) {
      if (parameter.required) {
        complain(place as 'header', issue(name, 'required', 'is missing'), {});
      }
      read[place][name] = schema?.keyword('default');
      continue;
    }
    read[place][name] = value;
    for (const { keyword, message } of compileValidator(schema?.json ?? {})(value)) {
      complain(place as 'header', issue(name, keyword, message), { [name]: value });
    }
  }
  const { body, text } = readBody(request, operation, library);
  const media = [...(operation.requestBody?.content.values() ?? [])][0];
  if (media?.schema !== undefined) {
    const schema = schemaForDirection(media.schema.json, 'request');
    const sent = media.isJson ? body : text;
    for (const found of compileValidator(schema)(sent)) complain('body', found, sent);
  }
  refuse(complaints);
  return {
    request,
    operation,
    path: read.path as Record<string, string>,
    query: read.query,
    body: isRecord(body) ? body : {},
    text,
  };
}

function refuse(complaints: readonly Complaint[]): void {
  if (complaints.length === 0) return;
  const isUnconditional = complaints.every(
    ({ pointer, keyword }) => pointer === '/If-Match' && keyword === 'required',
  );
  if (isUnconditional) throw new Refusal(428, 'PRECONDITION_REQUIRED');
  const details = complaints.slice(0, 100).map(({ pointer, message }) => ({
    field: pointer.slice(1).replaceAll('/', '.').slice(0, 200) || 'body',
    issue: message.slice(0, 400),
  }));
  throw new Refusal(400, 'VALIDATION_FAILED', details);
}

function issue(name: string, keyword: string, message: string): Issue {
  return { pointer: `/${name}`, keyword, message };
}

function parameterValue(parameter: Parameter, request: LibraryRequest): unknown {
  const { name, in: place, schema } = parameter;
  if (place === 'header') return request.headers[name.toLowerCase()];
  if (place === 'path') return pathValue(name, request);
  const values = request.query.getAll(name);
  if (values.length === 0) return undefined;
  if (schema?.isArray === true) return values.flatMap((value) => value.split(','));
  const [text = ''] = values;
  if (values.length > 1) return values;
  const isNumber = schema?.types.includes('integer') === true;
  return isNumber && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function pathValue(name: string, { operation, pathname }: LibraryRequest): string | undefined {
  const parts = operation?.path.text.split('/').toReversed() ?? [];
  const index = parts.indexOf(`{${name}}`);
  const raw = pathname.split('/').toReversed()[index] ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
