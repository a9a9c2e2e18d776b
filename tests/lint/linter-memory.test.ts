/** What a linter remembers is right for others who share it, and not more than it needs. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Contract } from '../../src/contract/index.ts';
import { loadSpec, type SourceFile } from '../../src/spec/index.ts';
import { fix } from '../../src/studio/fix.ts';
import { lint } from '../../src/studio/lint.ts';
import { LinterMemory } from '../../src/studio/linter-memory.ts';
import { SHOP } from './support/shop.ts';

const SPEC = '/shop/openapi.yaml';

test('a fix by a linter that has a memory is that of one that has none', async () => {
  const texts = new Map([[SPEC, SHOP]]);
  const options = { projectRoot: '/shop', config: {}, rulesets: [], only: ['naming/json-case'] };
  const memory = new LinterMemory();
  await lint([SPEC], { ...options, texts, memory });
  const fixed = await fix(SPEC, { ...options, texts, memory });
  expect(fixed.files).toEqual((await fix(SPEC, { ...options, texts })).files);
  expect(fixed.files).toHaveLength(1);
});

test('of what was before an edit nothing is kept', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const memory = new LinterMemory();
  const options = { projectRoot: '/shop', config: {}, rulesets: [] };
  const past: { readonly file: WeakRef<SourceFile>; readonly contract: WeakRef<Contract> }[] = [];
  for (const id of ['listOrders', 'createOrder', 'shipOrder', 'getOrder', 'createUser']) {
    const text = SHOP.replace(`operationId: ${id}`, `operationId: ${id}\n      description: Some.`);
    const texts = new Map([[SPEC, text]]);
    await lint([SPEC], { ...options, texts, memory });
    const document = await loadSpec(SPEC, { texts, projectRoot: '/shop', memory: memory.files });
    past.push({
      file: new WeakRef(document.root),
      contract: new WeakRef(memory.findings.contractOf(document)),
    });
  }
  // A WeakRef holds on until the turn is over.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  // The last one, and the one that it came of.
  expect(past.filter(({ file }) => file.deref() !== undefined).length).toBeLessThanOrEqual(2);
  expect(past.filter(({ contract }) => contract.deref() !== undefined).length).toBe(1);
});
