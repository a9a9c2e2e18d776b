import { PathTemplate, type Operation } from '../../../contract/index.ts';
import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import { curlCommand } from '../../suggest/curl-command.ts';
import { exampleCall } from '../../suggest/example-call.ts';
import type { ControlCall, ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `GET /__specwright/operations/{id}`: a call of an operation that works. */
export const operation: ControlEndpoint = (call) => {
  const { mock, path, origin } = call;
  const { contract, routes } = mock;
  const found = contract.operation(path['id'] ?? '');
  const route = routes.find(({ operationId }) => operationId === found?.id);
  if (found === undefined || route === undefined) {
    const message = 'The contract has no such operation. GET /__specwright tells which it has.';
    throw new Problem('not-found', message);
  }
  const known = knownIds(call, found);
  const example = exampleCall(contract, found, origin + route.path, known);
  return jsonAnswer({
    operationId: found.id,
    summary: found.summary ?? null,
    description: found.description ?? null,
    statuses: [...found.responses.keys()],
    call: { ...example, headers: Object.fromEntries(example.headers), body: example.body ?? null },
    curl: curlCommand(example),
  });
};

/** The id of an item that is there, for an operation on one. */
function knownIds({ mock, session }: ControlCall, found: Operation): Record<string, string> {
  const role = mock.roles.of(found);
  const { identity, collection } = role?.model.resource ?? {};
  const isOwn = collection !== undefined && new PathTemplate(collection).parameters.length === 0;
  if (role === undefined || identity === undefined || !isOwn) return {};
  const [first] = mock.storeOf(session)?.rowsAt(role.model, {}).list() ?? [];
  return first === undefined ? {} : { [identity.parameter]: first.id };
}
