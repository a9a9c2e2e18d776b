/**
 * Holds the mock to foreign contracts: `npm run conformance:mock -- spec or folder …`, by default the folder in
 * SPECWRIGHT_CORPUS. Calls every operation of each once as an example has it, in a session of its own: what another
 * has deleted is a 404, which not every contract declares. Asks for made-up answers with different seeds; prints the statuses, the answers that break their contract, and what went wrong in the mock itself
 * (a 500), and ends with 1 when something did.
 */
import path from 'node:path';
import { specFiles } from '../spec-files.ts';
import { exampleCall } from '../../src/mock/suggest/example-call.ts';
import { createMock } from '../../src/studio/create-mock.ts';

const SEEDS = ['1', '2', '3'];
const SHOWN = 5;
const DETAILS = process.argv.includes('--details');
const named = process.argv.slice(2).filter((name) => name !== '--details');

for (const spec of specFiles(
  named.length === 0 ? [process.env['SPECWRIGHT_CORPUS'] ?? ''] : named,
)) {
  const name = path.basename(spec);
  try {
    await judge(spec, name);
  } catch (error) {
    print(`${name}: not served. ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function judge(spec: string, name: string): Promise<void> {
  const start = process.cpuUsage();
  const projectRoot = path.dirname(spec);
  const mock = await createMock(spec, { watch: false, config: {}, projectRoot });
  const { contract, routes } = mock.current;
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  const defects: string[] = [];
  for (const [index, operation] of contract.operations.entries()) {
    const route = routes.find(({ operationId }) => operationId === operation.id);
    const call = exampleCall(contract, operation, `http://localhost${route?.path ?? ''}`);
    for (const prefer of [undefined, ...SEEDS.map((seed) => `seed=${seed}`)]) {
      const hasBody = call.body !== undefined && call.method !== 'GET' && call.method !== 'HEAD';
      const answer = await mock.fetch(
        new Request(call.url, {
          method: call.method,
          headers: [
            ...call.headers.map(([key, value]): [string, string] => [key, value]),
            ['x-mock-session', `operation-${index}`],
            ...(prefer === undefined ? [] : [['prefer', prefer] as [string, string]]),
          ],
          body: hasBody ? (call.body ?? null) : null,
        }),
      );
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const violations = answer.headers.get('specwright-violations');
      const place = `${operation.id}${prefer === undefined ? '' : ` (${prefer})`}: ${answer.status}`;
      if (violations !== null) broken.push(`${place} ${violations}`);
      if (answer.status === 500) defects.push(`${place} ${await answer.text()}`);
    }
  }
  mock.close();
  const used = process.cpuUsage(start);
  const counts = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status} ${count}×`);
  const seconds = (used.user + used.system) / 1e6;
  print(
    `${name}: ${contract.operations.length} operations, ${contract.unreadable.size} unreadable, ${counts.join(', ')}; ${broken.length} break the contract, ${defects.length} failed, ${seconds.toFixed(1)} CPU s`,
  );
  for (const line of [...defects, ...(DETAILS ? broken : [])].slice(
    0,
    DETAILS ? broken.length : SHOWN,
  ))
    print(`  ${line.slice(0, 300)}`);
  if (defects.length > 0) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
