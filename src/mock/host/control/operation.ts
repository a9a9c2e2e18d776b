import type { Operation, Parameter, Response } from '../../../contract/index.ts';
import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import { curlCommand } from '../../suggest/curl-command.ts';
import { exampleCall } from '../../suggest/example-call.ts';
import { parameterTexts } from '../../suggest/parameter-texts.ts';
import type { ResourceModel } from '../../state/resource-model.ts';
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
    parameters: found.parameters.map(showParameter),
    responses: [...found.responses.values()].map(showResponse),
    call: { ...example, body: example.body ?? null },
    curl: curlCommand(example),
  });
};

function showParameter(parameter: Parameter): Readonly<Record<string, unknown>> {
  const { name, in: location, required, deprecated, description = null } = parameter;
  const examples = location === 'path' ? [] : parameterTexts(parameter);
  return { name, in: location, required, deprecated, description, examples };
}

/** The names of its examples are what `Prefer` takes. */
function showResponse({ status, description, content }: Response): unknown {
  const names = [...content.values()].flatMap(({ examples }) => [...examples.keys()]);
  return { status, description, examples: [...new Set(names)] };
}

/** The ids of items that are there, for an operation on one, and of those that it stands under. */
function knownIds({ mock, session }: ControlCall, found: Operation): Record<string, string> {
  const store = mock.storeOf(session);
  const ids = new Map<string, string>();
  const chain: ResourceModel[] = [];
  for (let model = mock.roles.of(found)?.model; model !== undefined;) {
    chain.unshift(model);
    model = mock.roles.parentOf(model);
  }
  for (const model of chain) {
    const known = Object.fromEntries(ids);
    if (!model.collection.parameters.every((name) => ids.has(name))) break;
    const first = store?.rowsAt(model, known).first;
    const { identity } = model.resource;
    if (first === undefined || identity === undefined) break;
    ids.set(identity.parameter, first.id);
  }
  return Object.fromEntries(ids);
}
