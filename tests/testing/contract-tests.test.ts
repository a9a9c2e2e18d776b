import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ContractViolation, testContract, type ContractTests } from '../../src/studio/testing.ts';
import { startForTest } from './support/start-for-test.ts';
import type { Defect, TaskServer } from './tasks/server.ts';

const SPEC = new URL('tasks/openapi.yaml', import.meta.url);

async function contractOf(
  defect?: Defect,
): Promise<{ contract: ContractTests; server: TaskServer }> {
  const server = await startForTest(defect);
  const project = pathToFileURL(`${import.meta.dirname}/`);
  return { server, contract: testContract({ spec: SPEC, project, url: server.url, config: {} }) };
}

const context = {
  skip: (note: string) => {
    throw new Error(`skipped: ${note}`);
  },
};

describe('a generated test', () => {
  test('passes where the server keeps the contract', async () => {
    const { contract } = await contractOf();
    await expect(contract.check('createTask', 'response')(context)).resolves.toBeUndefined();
    await expect(contract.check('createTask', 'idempotency/key')(context)).resolves.toBeUndefined();
    await expect(
      contract.check('ping', 'ratelimit/429-retry-after')(context),
    ).resolves.toBeUndefined();
  });

  test('fails with what the command line would print', async () => {
    const { contract } = await contractOf('lax-maximum');
    const failure = contract.check('createTask', 'validation/before-handler')(context);
    await expect(failure).rejects.toBeInstanceOf(ContractViolation);
    await expect(failure).rejects.toThrow(
      /validation\/before-handler at createTask[^]*expected[^]*curl [^]*--seed 1/,
    );
    await expect(contract.check('createTask', 'errors/code')(context)).resolves.toBeUndefined();
  });

  test('is skipped where there is nothing to decide by', async () => {
    const { contract } = await contractOf();
    await expect(contract.check('ping', 'auth/declared')(context)).rejects.toThrow(
      'skipped: it is public',
    );
  });

  test('shares its calls with the other tests of the operation', async () => {
    const { contract, server } = await contractOf();
    await contract.check('getTask', 'response')(context);
    const count = server.requests.length;
    await contract.check('getTask', 'errors/code')(context);
    await contract.check('getTask', 'auth/declared')(context);
    expect(server.requests).toHaveLength(count);
  });

  test('without a server says which variable is missing', async () => {
    const contract = testContract({ spec: SPEC, project: SPEC, url: '', config: {} });
    await expect(contract.check('ping', 'response')(context)).rejects.toMatchObject({
      code: 'TEST_URL',
    });
  });
});
