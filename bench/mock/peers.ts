import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

/** A mock server that can be started. */
export interface Peer {
  readonly name: string;
  /** What Node is to run. */
  readonly args: (spec: string, port: number) => readonly string[];
  /** Whether it serves below the path of the description's server. */
  readonly hasBasePath: boolean;
}

/** Quotas are off: the peers have none, and a 429 costs less than an answer. */
const CONFIG = { conventions: { 'ratelimit/429-retry-after': false } };

const OURS: Peer = {
  name: 'specwright',
  args: (spec, port) => [
    path.join(ROOT, 'bin/specwright.js'),
    'mock',
    spec,
    '--port',
    String(port),
    '--config',
    writeConfig(),
  ],
  hasBasePath: true,
};

/** Servers of a few lines, as their documentation has them. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'openapi-backend': `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { OpenAPIBackend } = require('openapi-backend');
const [spec, port] = process.argv.slice(2);
const api = new OpenAPIBackend({ definition: spec, quick: true, customizeAjv: (ajv) => ajv, ajvOpts: { strict: false } });
const send = (res, status, body) => { res.writeHead(status, { 'content-type': 'application/json' }); res.end(JSON.stringify(body)); };
api.register({
  validationFail: (c, req, res) => send(res, 400, { errors: c.validation.errors }),
  notFound: (c, req, res) => send(res, 404, {}),
  notImplemented: (c, req, res) => { const { status, mock } = c.api.mockResponseForOperation(c.operation.operationId); send(res, status, mock); },
});
await api.init();
createServer((req, res) => {
  let body = '';
  req.on('data', (chunk) => (body += chunk));
  req.on('end', () => {
    const url = new URL(req.url, 'http://localhost');
    api.handleRequest({ method: req.method, path: url.pathname, query: url.search, headers: req.headers, body: body === '' ? undefined : JSON.parse(body) }, req, res).catch((error) => send(res, 500, { error: String(error) }));
  });
}).listen(Number(port), '127.0.0.1');
`,
  scalar: `
import { serve } from '@hono/node-server';
import { createMockServer } from '@scalar/mock-server';
import { readFileSync } from 'node:fs';
const [spec, port] = process.argv.slice(2);
const app = await createMockServer({ document: readFileSync(spec, 'utf8') });
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
`,
};

/**
 * The mock servers to compare: ours, and those installed in a folder (\`npm install @stoplight/prism-cli
 * openapi-backend @scalar/mock-server@0.14 @hono/node-server hono\`), which is no part of the project.
 */
export function findPeers(folder: string | undefined): readonly Peer[] {
  if (folder === undefined) return [OURS];
  const prism = path.join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const scripted = Object.entries(SCRIPTS).map(([name, script]): Peer => {
    const file = path.join(folder, `${name}.mjs`);
    writeFileSync(file, script);
    return {
      name,
      args: (spec, port) => [file, spec, String(port)],
      hasBasePath: false,
    };
  });
  const cli: Peer = {
    name: 'prism',
    args: (spec, port) => [prism, 'mock', spec, '-p', String(port), '-h', '127.0.0.1'],
    hasBasePath: false,
  };
  return [OURS, ...(existsSync(prism) ? [cli] : []), ...scripted];
}

function writeConfig(): string {
  const file = path.join(
    mkdtempSync(path.join(tmpdir(), 'specwright-bench-')),
    'specwright.config.json',
  );
  writeFileSync(file, JSON.stringify(CONFIG));
  return file;
}
