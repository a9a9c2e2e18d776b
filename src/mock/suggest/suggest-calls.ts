import {
  compileValidator,
  schemaForDirection,
  type Contract,
  type Operation,
  type Parameter,
  type Schema,
} from '../../contract/index.ts';
import type { Mock } from '../mock.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import { quoteShell } from '../../shared/quote-shell.ts';
import { curlCommand } from './curl-command.ts';

/** A call worth trying, as a `curl` command. */
export interface SuggestedCall {
  readonly purpose: string;
  readonly command: string;
}

/** Commands that show what a mock can do: a read, a create, an error on purpose. */
export function suggestCalls({ contract, routes }: Mock, url: string): readonly SuggestedCall[] {
  const pathOf = (operation: Operation): string =>
    routes.find(({ operationId }) => operationId === operation.id)?.path ?? operation.path.text;
  const lists = contract.resources.flatMap(({ operations }) => operations.list ?? []);
  const reads = contract.operations.filter(({ method }) => method === 'get');
  const read = lists.find(isPlain) ?? reads.find(isPlain) ?? lists[0] ?? reads[0];
  const create = contract.resources
    .map(({ operations }) => operations.create)
    .find((operation) => operation?.requestBody?.json !== undefined);
  const calls: SuggestedCall[] = [];
  if (read !== undefined) {
    calls.push({ purpose: 'Read', command: curl(contract, read, url + pathOf(read)) });
  }
  if (create !== undefined) {
    const at = url + pathOf(create);
    const body = JSON.stringify(exampleBody(create));
    calls.push({ purpose: 'Create', command: curl(contract, create, at, body) });
    calls.push({ purpose: 'Break a rule', command: curl(contract, create, at, wrongBody(create)) });
  } else {
    calls.push({ purpose: 'Miss', command: `curl -i ${quoteShell(`${url}/no-such-path`)}` });
  }
  return calls;
}

/** Whether nothing needs to be known to call an operation. */
function isPlain({ parameters }: Operation): boolean {
  return !parameters.some(({ required }) => required);
}

function curl(contract: Contract, operation: Operation, template: string, body?: string): string {
  const { parameters, requestBody } = operation;
  const required = parameters.filter((parameter) => parameter.required);
  const at = (location: Parameter['in']): [string, string][] =>
    required
      .filter((parameter) => parameter.in === location)
      .flatMap((parameter) =>
        texts(parameter).map((text): [string, string] => [parameter.name, text]),
      );
  const credentials = credentialOf(contract, operation);
  const query = new URLSearchParams([...at('query'), ...credentials.query]).toString();
  const headers = [...at('header'), ...credentials.header];
  const values = Object.fromEntries(at('path'));
  const path = template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
  );
  const target = path.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
  const type = requestBody?.json?.name;
  const content = body === undefined ? [] : [['Content-Type', type ?? 'application/json'] as const];
  return curlCommand({
    method: operation.method.toUpperCase(),
    url: `${target}${query === '' ? '' : `?${query}`}`,
    headers: [...headers, ...content],
    body,
  });
}

interface Credentials {
  readonly header: readonly [string, string][];
  readonly query: readonly [string, string][];
}

/** Whatever is not `invalid` lets a caller in. */
function credentialOf(contract: Contract, { security, isProtected }: Operation): Credentials {
  const header: [string, string][] = [];
  const query: [string, string][] = [];
  const [first = new Map<string, readonly string[]>()] = isProtected ? security : [];
  for (const name of first.keys()) {
    const scheme = contract.securitySchemes.get(name);
    const key = scheme?.apiKey;
    if (key?.in === 'query') query.push([key.name, 'demo']);
    else if (key?.in === 'cookie') header.push(['Cookie', `${key.name}=demo`]);
    else if (key !== undefined) header.push([key.name, 'demo']);
    else if (scheme?.scheme === 'basic')
      header.push(['Authorization', `Basic ${btoa('demo:demo')}`]);
    else header.push(['Authorization', 'Bearer demo']);
  }
  return { header, query };
}

function exampleBody({ requestBody }: Operation): unknown {
  const media = requestBody?.json;
  return firstValid(media?.schema, [...(media?.examples.values() ?? [])]);
}

/** What lacks its fields is told which ones; where none is required, only something else is wrong. */
function wrongBody({ requestBody }: Operation): string {
  const schema = requestBody?.json?.schema;
  const json = schema === undefined ? {} : schemaForDirection(schema.json, 'request');
  return compileValidator(json)({}).length === 0 ? '[]' : '{}';
}

/** A list in a query repeats its name. */
function texts({ example, schema, explode }: Parameter): readonly string[] {
  const value = firstValid(schema, [example, schema?.keyword('default')]);
  if (!Array.isArray(value))
    return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
  return explode ? value.map(String) : [value.join(',')];
}

/** The contract's example where it is valid, else something made after the schema. */
function firstValid(schema: Schema | undefined, examples: readonly unknown[]): unknown {
  const given = examples.filter((example) => example !== undefined);
  if (schema === undefined) return given[0] ?? {};
  const json = schemaForDirection(schema.json, 'request');
  const made = [true, false].map((useExamples) =>
    generateValue(json, { random: seededRandom('example'), useExamples, direction: 'request' }),
  );
  const candidates = [...given, ...made];
  return candidates.find((value) => compileValidator(json)(value).length === 0) ?? candidates[0];
}
