import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOverlays, readOverlay, type Overlay } from '../../src/overlay/index.ts';
import { parseSource, SourceFile } from '../../src/spec/index.ts';
import { createMock, lint } from '../../src/index.ts';
import { runMain } from '../support/run-main.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-overlay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
tags: [{ name: one }, { name: two }, { name: three }]
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: q, in: query }]
      responses:
        '200': { description: Fine. }
    post:
      x-internal: true
      operationId: createOrder
      responses:
        '201': { description: Made. }
`;

describe('an action', () => {
  test('merges objects, replaces what is no collection, appends to lists', async () => {
    const value = await overlaid(`
  - target: $.info
    update: { title: Shop, contact: { name: Team } }
  - target: $.paths.*.get
    update:
      summary: List
      parameters: [{ name: page, in: query }]
      responses: { '200': { description: Good. }, '400': { description: Bad. } }
`);
    expect(value).toMatchObject({
      info: { title: 'Shop', version: '1.0.0', contact: { name: 'Team' } },
      paths: {
        '/orders': {
          get: {
            operationId: 'listOrders',
            summary: 'List',
            parameters: [{ name: 'q' }, { name: 'page' }],
            responses: { 200: { description: 'Good.' }, 400: { description: 'Bad.' } },
          },
          post: { operationId: 'createOrder' },
        },
      },
    });
  });

  test('appends an entry to a list that it selects', async () => {
    const value = await overlaid('\n  - target: $.tags\n    update: { name: four }\n');
    expect(value).toMatchObject({
      tags: [{ name: 'one' }, { name: 'two' }, { name: 'three' }, { name: 'four' }],
    });
  });

  test('removes everything that it selects, and does not update it before', async () => {
    const value = await overlaid(`
  - target: $.tags[?@.name != 'two']
    remove: true
  - target: $.paths.*[?@['x-internal']]
    remove: true
    update: { summary: Gone }
`);
    expect(value).toMatchObject({ tags: [{ name: 'two' }] });
    expect(value).not.toHaveProperty(['paths', '/orders', 'post']);
  });

  test.each(['$.tags[2,0]', '$.tags[-1,0,0]', '$.tags[::-2]', "$.tags[?@.name=='three', 0]"])(
    'removes what %s selects, whatever the order, and each once',
    async (target) => {
      const value = await overlaid(`  - { target: "${target}", remove: true }`);
      expect(value).toMatchObject({ tags: [{ name: 'two' }] });
    },
  );

  test('removes a part and what it is in', async () => {
    const value = await overlaid('  - { target: "$.paths..*", remove: true }');
    expect(value).toMatchObject({ paths: {} });
    expect(value).toHaveProperty('tags');
  });

  test('updates each selected part once', async () => {
    const value = await overlaid(`  - { target: "$['tags','tags']", update: { name: four } }`);
    expect(value).toHaveProperty('tags.length', 4);
  });

  test('mirrors the structure of the contract, with keys that have no value', async () => {
    const value = await overlaid(`
  - target: $
    update:
      info: { x-overlay-applied: structured }
      paths: { /orders: { summary: Orders, get: { summary: List, x-rate-limit: 100 } } }
      components:
      tags:
`);
    expect(value).toMatchObject({
      info: { title: 'Orders', 'x-overlay-applied': 'structured' },
      tags: [{}, {}, {}],
      paths: {
        '/orders': { summary: 'Orders', get: { operationId: 'listOrders', 'x-rate-limit': 100 } },
      },
    });
  });

  test('cannot fill the memory', async () => {
    const grow = '  - { target: "$..[?@.grow]", update: { a: { grow: 1 }, b: { grow: 1 } } }\n';
    const applied = overlaid(`  - { target: $.info, update: { grow: 1 } }\n${grow.repeat(40)}`);
    await expect(applied).rejects.toThrow('add more than 1000000 values');
  });

  test('sees what those before it have left', async () => {
    const value = await overlaid(`
  - target: $.paths
    update: { /items: { get: { responses: {} } } }
  - target: $.paths['/items'].get
    update: { operationId: listItems }
`);
    expect(value).toMatchObject({ paths: { '/items': { get: { operationId: 'listItems' } } } });
  });

  test('leaves the description as it was written', async () => {
    const base = file('openapi.yaml', SPEC);
    const { file: result } = applyOverlays(base, [
      await overlay('\n  - target: $\n    update: { info: { title: Shop } }\n'),
    ]);
    expect(base.value).toEqual(parseSource('a.yaml', SPEC));
    expect(result.written).toBe(base.value);
    expect(result.text).toBe(SPEC);
  });
});

describe('the place of a value is', () => {
  const place = async (actions: string, ...keys: (string | number)[]): Promise<string> => {
    const added = await overlay(actions);
    const { file: result } = applyOverlays(file('openapi.yaml', SPEC), [added]);
    const { file: name, line, column } = result.locate(keys);
    return `${path.basename(name)}:${line}:${column}`;
  };

  test('where an overlay has it, when it added it', async () => {
    const actions =
      '\n  - target: $.paths.*.get\n    update:\n      summary: List\n      parameters: [{ name: page }]\n';
    expect(await place(actions, 'paths', '/orders', 'get', 'summary')).toBe('overlay.yaml:6:7');
    expect(await place(actions, 'paths', '/orders', 'get', 'parameters', 1, 'name')).toBe(
      'overlay.yaml:7:22',
    );
    expect(await place(actions, 'paths', '/orders', 'get', 'parameters', 0, 'name')).toBe(
      'openapi.yaml:8:22',
    );
    expect(await place(actions, 'paths', '/orders', 'post', 'operationId')).toBe(
      'openapi.yaml:13:7',
    );
  });

  test('its own, when what stood before it is removed', async () => {
    const actions = '\n  - target: $.tags[0]\n    remove: true\n';
    expect(await place(actions, 'tags', 0, 'name')).toBe('openapi.yaml:3:25');
    expect(await place(actions, 'tags', 1, 'name')).toBe('openapi.yaml:3:40');
  });
});

test('whatever the order of keys, a merge holds every key of both sides', () => {
  const json = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.integer(),
      fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), tie('node'), {
        noNullPrototype: true,
      }),
    ),
  })).node;
  const object = fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), json, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(object, object, (base, change) => {
      const source = new SourceFile('/a.json', '{}', base);
      const added: Overlay = {
        file: new SourceFile('/o.json', '{}', {}),
        actions: [{ target: '$', update: { value: change }, remove: false, index: 0 }],
      };
      const { file: result } = applyOverlays(source, [added]);
      for (const key of [...Object.keys(base), ...Object.keys(change)])
        expect(Object.hasOwn(result.value as object, key)).toBe(true);
      for (const [key, value] of Object.entries(change))
        if (typeof value === 'number')
          expect(Object.getOwnPropertyDescriptor(result.value, key)?.value).toBe(value);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
  );
});

describe('is refused', () => {
  test.each([
    ['openapi: 3.1.0\n', 'This is no overlay.', 1],
    ['overlay: 2.0.0\ninfo: {}\n', 'version 2.0.0 are not supported', 1],
    ['overlay: 1.0.0\ninfo: { title: A }\nactions: []\n', 'no `info.version`', 2],
    ['overlay: 1.0.0\ninfo: { title: A, version: "1" }\nactions: []\n', 'has no actions', 3],
    [head('  - { target: $.a }\n'), 'does nothing', 4],
    [head('  - { update: {} }\n'), 'has no `target`', 4],
    [head('  - { target: $, updates: {} }\n'), 'no field `updates`', 4],
    [head('  - { target: "$.a[", update: {} }\n'), 'The target is no JSONPath', 4],
    [head('  - { target: $, remove: true }\n'), 'whole description', 4],
    [head('  - { target: $.info.title, update: {} }\n'), 'selects a string', 4],
    [head('  - { target: $.info, update: 1 }\n'), 'updated with something else', 4],
  ])('%j: %s', async (text, message, line) => {
    const name = path.join(folder, 'wrong.yaml');
    writeFileSync(name, text);
    const applied = readOverlay(name).then((each) =>
      applyOverlays(file('openapi.yaml', SPEC), [each]),
    );
    await expect(applied).rejects.toThrow(message);
    await expect(applied).rejects.toMatchObject({ location: { file: name, line } });
  });
});

describe('a command', () => {
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  test('lints the contract as it is overlaid, and finds what is wrong where it was written', async () => {
    write('openapi.yaml', SPEC);
    write(
      'add.yaml',
      head(
        '  - target: $.paths\n    update:\n      /more:\n        get: { operationId: listMore, responses: {} }\n',
      ),
    );
    const { out } = await runMain(
      ['lint', 'openapi.yaml', '--overlay', 'add.yaml', '--only', 'tracing/request-id'],
      { cwd: folder },
    );
    expect(out).toMatch(/^add\.yaml\n {2}7:\d+ {2}error {2}listMore takes no/m);
    expect(out).toMatch(/^openapi\.yaml\n {2}6:\d+ {2}error {2}listOrders takes no/m);
    expect(out).toContain('get: { operationId: listMore');
  });

  test('says which action selects nothing', async () => {
    write('openapi.yaml', SPEC);
    write('idle.yaml', head('  - { target: $.paths.nope, remove: true }\n'));
    const results = await lint([path.join(folder, 'openapi.yaml')], {
      overlays: [path.join(folder, 'idle.yaml')],
      only: ['specwright/overlay'],
    });
    expect(results[0]?.findings).toMatchObject([
      { code: 'specwright/overlay', severity: 1, range: { start: { line: 3 } } },
    ]);
  });

  test('fixes what the file has, and leaves what an overlay added', async () => {
    write('fix.yaml', SPEC);
    write(
      'add.yaml',
      head(
        '  - target: $.paths\n    update:\n      /more:\n        get: { operationId: listMore, responses: {} }\n',
      ),
    );
    const { error } = await runMain(
      [
        'lint',
        'fix.yaml',
        '--overlay',
        'add.yaml',
        '--only',
        'tracing/request-id',
        '--fix',
        '--dry-run',
      ],
      { cwd: folder },
    );
    expect(error).toMatch(/^Would fix 4 findings in 1 file\.\n/);
    expect(error).toContain('listMore takes no');
  });

  test('serves it, and the configuration can name it', async () => {
    write('openapi.yaml', SPEC);
    write(
      'add.yaml',
      head(
        '  - target: $.paths\n    update: { /more: { get: { responses: { "204": { description: None. } } } } }\n',
      ),
    );
    const mock = await createMock(path.join(folder, 'openapi.yaml'), {
      watch: false,
      config: { overlays: [path.join(folder, 'add.yaml')] },
    });
    const answer = await mock.fetch(new Request('http://localhost/more'));
    expect(answer.status).toBe(204);
    mock.close();
  });
});

function head(actions: string): string {
  return `overlay: 1.0.0\ninfo: { title: Ours, version: 1.0.0 }\nactions:\n${actions}`;
}

function file(name: string, text: string): SourceFile {
  return new SourceFile(path.join(folder, name), text, parseSource(name, text));
}

async function overlay(actions: string): Promise<Overlay> {
  const name = path.join(folder, 'overlay.yaml');
  writeFileSync(name, head(actions.replace(/^\n/, '')));
  return readOverlay(name);
}

async function overlaid(actions: string): Promise<unknown> {
  return applyOverlays(file('openapi.yaml', SPEC), [await overlay(actions)]).file.value;
}
