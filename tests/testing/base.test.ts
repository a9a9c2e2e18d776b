import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runMain, type Run } from '../support/run-main.ts';

const ID = 'rest/backward-compat';

test('a server that keeps the promises of the contract before passes', async () => {
  const { code, out } = await testAgainst('open', '--base', 'before.yaml');
  expect([code, out]).toEqual([0, expect.stringMatching(/no findings|0 findings|nothing/i)]);
});

test('an answer that the contract before did not promise is a finding', async () => {
  const { code, out } = await testAgainst('lost', '--base', 'before.yaml', '--format', 'json');
  expect(code).toBe(1);
  const report = JSON.parse(out) as { findings: { check: string; expected: string }[] };
  expect(report.findings).toEqual([
    expect.objectContaining({
      check: ID,
      expected: 'a body of 200 that matches the schema of the contract as it was in 1.4.0',
    }),
  ]);
});

test('without a contract before, the check says why it was not made', async () => {
  const { out } = await testAgainst('lost', '--format', 'json');
  expect(out).toContain('no earlier contract is named (`--base`)');
});

/** Tests a server that answers one state only. */
async function testAgainst(state: string, ...args: readonly string[]): Promise<Run> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'specwright-base-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await writeFile(path.join(cwd, 'before.yaml'), contract('open, paid'));
  await writeFile(path.join(cwd, 'openapi.yaml'), contract('open, paid, lost'));
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ state }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return runMain(['test', 'openapi.yaml', '--url', url, '--only', ID, ...args], { cwd });
}

function contract(states: string): string {
  return `openapi: 3.1.0
info: { title: Orders, version: 1.4.0 }
paths:
  /state:
    get:
      operationId: getState
      responses:
        '200':
          description: The state.
          content:
            application/json:
              schema: { type: object, properties: { state: { enum: [${states}] } } }
`;
}
