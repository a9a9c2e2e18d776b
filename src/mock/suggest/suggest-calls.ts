import { validatorFor, type Operation } from '../../contract/index.ts';
import type { Mock } from '../mock.ts';
import { quoteShell } from '../../shared/quote-shell.ts';
import { assertCompilable } from '../validation/assert-compilable.ts';
import { curlCommand } from './curl-command.ts';
import { exampleCall } from './example-call.ts';

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
    .find((operation) => operation?.requestBody?.json !== undefined && isSound(operation));
  const calls: SuggestedCall[] = [];
  if (read !== undefined) {
    calls.push({
      purpose: 'Read',
      command: curlCommand(exampleCall(contract, read, url + pathOf(read))),
    });
  }
  if (create !== undefined) {
    const call = exampleCall(contract, create, url + pathOf(create));
    calls.push({ purpose: 'Create', command: curlCommand(call) });
    calls.push({
      purpose: 'Break a rule',
      command: curlCommand({ ...call, body: wrongBody(create) }),
    });
  } else {
    calls.push({ purpose: 'Miss', command: `curl -i ${quoteShell(`${url}/no-such-path`)}` });
  }
  return calls;
}

/** Whether nothing needs to be known to call an operation. */
function isPlain({ parameters }: Operation): boolean {
  return !parameters.some(({ required }) => required);
}

/** Whether the mock can answer it at all. */
function isSound(operation: Operation): boolean {
  try {
    assertCompilable(operation);
    return true;
  } catch {
    return false;
  }
}

/** What lacks its fields is told which ones; where none is required, only something else is wrong. */
function wrongBody({ requestBody }: Operation): string {
  const schema = requestBody?.json?.schema;
  return validatorFor(schema?.json ?? {}, 'request')({}).length === 0 ? '[]' : '{}';
}
