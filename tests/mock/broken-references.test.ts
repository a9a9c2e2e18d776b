import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMock } from '../../src/studio/create-mock.ts';

const SPEC = `openapi: 3.1.0
info: { title: Probe, version: 1.0.0 }
paths:
  /sound:
    get: { responses: { 200: { description: A., content: { application/json: { schema: { const: sound } } } } } }
  /things/{id}:
    get:
      operationId: getThing
      responses:
        200:
          description: A.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Thing' }
components:
  schemas:
    Thing: { type: object, properties: { part: { $ref: '#/components/schemas/Part' } } }
`;

test('what needs a reference that leads nowhere says so, the rest is served', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-broken-'));
  const file = path.join(folder, 'openapi.yaml');
  await writeFile(file, SPEC);
  const reports: string[] = [];
  const report = (message: string): void => void reports.push(message);
  const mock = await createMock(file, { config: {}, watch: false, projectRoot: folder, report });
  onTestFinished(async () => {
    mock.close();
    await rm(folder, { recursive: true });
  });
  expect(reports).toEqual([
    expect.stringMatching(/openapi\.yaml:17:\d+ The reference `#\/components\/schemas\/Part`/),
  ]);
  const get = (target: string) => mock.fetch(new Request(`http://localhost${target}`));
  expect(await (await get('/sound')).json()).toBe('sound');
  const refused = await get('/things/1');
  expect(refused.status).toBe(501);
  expect(await refused.text()).toMatch(/getThing.*#\/components\/schemas\/Part/);
  expect((await get('/nowhere')).status).toBe(404);
});
