import type { Contract, HttpMethod, Operation } from '../../../contract/index.ts';
import {
  defineCheck,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { judgeAllow } from '../support/judge-allow.ts';
import { METHODS } from '../support/methods.ts';
import { methodsAt } from '../support/methods-at.ts';
import { promises405 } from '../support/promises-405.ts';
import { pathOf } from '../support/path-of.ts';

/** Other paths that are asked whether the server tells a wrong method from a wrong path. */
const MOST_PROBES = 3;

export default defineCheck({
  kind: 'property',
  runs: 1,
  alone: true,
  inapplicable(operation, contract) {
    const home = homeOf(operation, contract);
    if (home !== operation) return `its path is tested at ${home.id}`;
    return METHODS.every((method) => contract.at(method, operation.path.text) !== undefined)
      ? 'its path has every method'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const violations: Violation[] = [];
    const served = methodsAt(pathOf(call), contract);
    for (const method of METHODS) {
      if (served.has(method)) continue;
      const answer = await api.raw(method.toUpperCase(), pathOf(call), call);
      const violation =
        answer.status === 404
          ? await judgeAbsence(method, call, answer, api, contract)
          : judge(method, answer, contract);
      if (violation !== undefined) violations.push(violation);
    }
    return violations;
  },
});

/** The operation by which a path is tested: one that only reads, if there is one. */
function homeOf({ path }: Operation, contract: Contract): Operation {
  const [first] = contract.operations.filter((operation) => operation.path.text === path.text);
  const home = contract.at('get', path.text) ?? first;
  if (home === undefined) throw new TypeError(`There is no operation at ${path.text}.`);
  return home;
}

function judge(method: HttpMethod, answer: Answer, contract: Contract): Violation | undefined {
  const { status } = answer;
  const expected = `405 to ${method.toUpperCase()}, which the path does not have`;
  const fails = status >= 500 && status !== 501;
  if ((status >= 200 && status <= 299) || fails) {
    return { expected, actual: `status ${status}`, cause: `status ${status}`, answer };
  }
  if (status !== 405) return undefined;
  if (answer.headers['allow'] !== undefined) return judgeAllow(method, answer, contract);
  if (!promises405(contract)) return undefined;
  return { expected: 'a header `Allow` with 405', actual: 'none', answer };
}

/**
 * A 404 says that there is no such path. It is wrong where the path exists and the server can tell the two
 * apart; a router that knows paths only together with their methods cannot.
 */
async function judgeAbsence(
  method: HttpMethod,
  call: Call,
  answer: Answer,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const { operation } = call;
  const isThere =
    operation.method === 'get'
      ? (await api.send(call)).status < 300
      : operation.path.parameters.length === 0;
  if (!isThere || !(await tellsMethods(call, api, contract))) return undefined;
  return {
    expected: `405 to ${method.toUpperCase()}, which the path does not have`,
    actual: 'status 404, although the path exists',
    cause: 'status 404',
    answer,
  };
}

/** Whether the contract or the server knows 405 at all. */
async function tellsMethods(call: Call, api: Api, contract: Contract): Promise<boolean> {
  if (promises405(contract)) return true;
  const others = contract.paths.filter(
    ({ template }) =>
      template.parameters.length === 0 && template.text !== call.operation.path.text,
  );
  for (const { template, operations } of others.slice(0, MOST_PROBES)) {
    const path = `${operations[0]?.basePath ?? ''}${template.text}`;
    const served = methodsAt(path, contract);
    const method = METHODS.toReversed().find((each) => !served.has(each));
    if (method === undefined) continue;
    const answer = await api.raw(method.toUpperCase(), path, call);
    if (answer.status === 405) return true;
  }
  return false;
}
