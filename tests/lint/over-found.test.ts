/** A rule that judges what it has found says the same with a memory, which looks at no part twice, and without. */
import { expect, test } from 'vitest';
import { Contract, type Operation } from '../../src/contract/index.ts';
import {
  operationsOf,
  overFound,
  RuleMemory,
  runContractRule,
} from '../../src/convention/index.ts';
import { loadSpec, SpecMemory } from '../../src/spec/index.ts';
import { SHOP } from './support/shop.ts';

const SPEC = '/shop/openapi.yaml';

test('of what an edit leaves, the findings are kept and judged again', async () => {
  const looked: string[] = [];
  const rule = overFound(
    [
      {
        partsOf: operationsOf,
        find(operation: Operation) {
          looked.push(operation.id);
          return operation.summary === undefined ? [] : [operation];
        },
      },
    ],
    (found, report) => {
      for (const { node, id } of found) report(node, `${id} is one of ${found.length}`, 'Be one');
    },
  );
  const [files, rules] = [new SpecMemory(), new RuleMemory()];
  let contract: Contract | undefined;
  const run = async (text: string): Promise<readonly string[]> => {
    looked.length = 0;
    const texts = new Map([[SPEC, text]]);
    const document = await loadSpec(SPEC, { texts, projectRoot: '/shop', memory: files });
    contract = contract?.revised() ?? Contract.revisable(document);
    const [said = []] = rules.run([{ id: 'a/b', rule, options: {} }], contract);
    const [seen, fresh] = [[...looked], new Contract(document)];
    expect(said.map(({ what }) => what)).toEqual(
      runContractRule(rule, fresh, {}).map(({ what }) => what),
    );
    looked.splice(0, looked.length, ...seen);
    return said.map(({ what }) => what);
  };
  const before = await run(SHOP);
  const after = await run(SHOP.replace('operationId: listOrders', '$&\n      summary: List them'));
  expect(after).toHaveLength(before.length + 1);
  expect(after).toContain(`listOrders is one of ${after.length}`);
  // Both are of the path item that was edited.
  expect(looked).toEqual(['listOrders', 'createOrder']);
});
