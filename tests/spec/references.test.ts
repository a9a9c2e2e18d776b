import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSpec, SpecError } from '../../src/spec/index.ts';
import { openapi, project } from './support/project.ts';
import { refusal } from './support/refusal.ts';

describe('a reference leads', () => {
  test('from file to file, each relative to the one that holds it', async () => {
    const root = project({
      'api/openapi.yaml': openapi('paths:\n  /a: { $ref: paths/a.yaml }\n'),
      'api/paths/a.yaml': 'get: { responses: { 200: { $ref: ../responses/ok.json#/Ok } } }\n',
      'api/responses/ok.json': '{"Ok": {"$ref": "#/Real"}, "Real": {"$ref": "./deep/text.yml"}}',
      'api/responses/deep/text.yml': 'description: here\n',
    });
    const document = await loadSpec(path.join(root, 'api/openapi.yaml'));
    const response = document.node.get('paths', '/a', 'get', 'responses', '200');
    expect(response?.text('description')).toBe('here');
    expect(response?.location).toEqual({
      file: path.join(root, 'api/responses/deep/text.yml'),
      line: 1,
      column: 1,
    });
    expect(response?.trail).toEqual(['paths', '/a', 'get', 'responses', '200']);
    expect([...document.files.keys()].map((file) => path.relative(root, file)).sort()).toEqual([
      'api/openapi.yaml',
      'api/paths/a.yaml',
      'api/responses/deep/text.yml',
      'api/responses/ok.json',
    ]);
  });

  test.each([
    ['a name with ~1 and ~0', '#/x-defs/~1a~1{b}~0c', '/a/{b}~c'],
    ['a percent-encoded name', '#/x-defs/a%20b%7B%25', 'a b{%'],
    ['a raw percent sign', '#/x-defs/100%', '100%'],
    ['an unencoded space', '#/x-defs/a b', 'a b'],
    ['an empty name', '#/x-defs/', ''],
    ['a name from the prototype', '#/x-defs/constructor', 'constructor'],
    ['the worst of names', '#/x-defs/__proto__', '__proto__'],
    ['an encoded slash, which separates', '#/x-defs%2Fplain', 'plain'],
    ['its own file by name', 'openapi.yaml#/x-defs/plain', 'plain'],
    ['its own file by another way', '../api/openapi.yaml#/x-defs/plain', 'plain'],
  ])('to %s', async (_, ref, name) => {
    const root = project({
      'api/openapi.yaml': openapi(
        `paths: { /a: { $ref: ${JSON.stringify(ref)} } }\nx-defs: { ${JSON.stringify(name)}: { summary: found } }\n`,
      ),
    });
    const document = await loadSpec(path.join(root, 'api/openapi.yaml'));
    expect(document.node.text('paths', '/a', 'summary')).toBe('found');
    expect(document.files.size).toBe(1);
  });

  test.each([
    ['a space', 'a b.yaml', 'a%20b.yaml'],
    ['an unencoded space', 'a b.yaml', 'a b.yaml'],
    ['a hash', 'a#b.yaml', 'a%23b.yaml'],
    ['a percent sign', '100%.yaml', '100%25.yaml'],
    ['an unencoded percent sign', '100%.yaml', '100%.yaml'],
    ['a question mark', 'why?.yaml', 'why%3F.yaml'],
    ['an unencoded question mark', 'why?.yaml', 'why?.yaml'],
    ['letters of the world', 'größe-заказ-注文.yaml', 'größe-заказ-注文.yaml'],
    ['a colon', 'a:b.yaml', './a:b.yaml'],
    ['brackets and an @', '[a]@{b}.yaml', '[a]@{b}.yaml'],
    ['no extension', 'thing', 'thing'],
    ['a folder of two names', 'sub dir/x/../y.yaml', 'sub%20dir/x/../y.yaml'],
  ])('to a file with %s in its name', async (_, name, ref) => {
    const root = project({
      'ü #1%/openapi.yaml': openapi(`paths: { /a: { $ref: ${JSON.stringify(ref)} } }\n`),
      [`ü #1%/${name}`]: 'summary: found\n',
    });
    const document = await loadSpec(path.join(root, 'ü #1%/openapi.yaml'));
    expect(document.node.text('paths', '/a', 'summary')).toBe('found');
  });

  test('to a file URL', async () => {
    const root = project({ 'a b.yaml': 'summary: found\n' });
    const url = pathToFileURL(path.join(root, 'a b.yaml')).href;
    const texts = new Map([
      [path.join(root, 'openapi.yaml'), openapi(`paths: { /a: { $ref: '${url}' } }\n`)],
    ]);
    const document = await loadSpec(path.join(root, 'openapi.yaml'), { texts });
    expect(document.node.text('paths', '/a', 'summary')).toBe('found');
  });

  test.each(['whole.yaml', 'whole.yaml#', 'whole.yaml#/'])('to a whole file: %s', async (ref) => {
    const root = project({
      'openapi.yaml': openapi(`paths: { /a: { $ref: '${ref}' } }\n`),
      'whole.yaml': 'summary: found\n',
    });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    expect(document.node.text('paths', '/a', 'summary')).toBe('found');
  });

  test('wherever YAML has it: under an escape, an alias, a comment, an explicit key', async () => {
    const root = project({
      'openapi.yaml': openapi(
        [
          'x-file: &file ./a.yaml',
          'paths:',
          '  /a: { "\\u0024ref": ./a.yaml }',
          '  /b: { $ref: *file }',
          '  /c:',
          '    $ref: # which file?',
          '      ./a.yaml',
          '  /d:',
          '    ? $ref',
          '    : ./a.yaml',
          '',
        ].join('\n'),
      ),
      'a.yaml': 'summary: found\n',
    });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    for (const name of ['/a', '/b', '/c', '/d']) {
      expect(document.node.text('paths', name, 'summary'), name).toBe('found');
    }
  });

  test('around in circles, as schemas do', async () => {
    const root = project({
      'openapi.yaml': openapi(
        'components: { schemas: { A: { properties: { b: { $ref: b.yaml } } }, C: { items: { $ref: "#/components/schemas/C" } } } }\n',
      ),
      'b.yaml': 'properties: { a: { $ref: "openapi.yaml#/components/schemas/A" } }\n',
    });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    const schemas = document.node.get('components', 'schemas');
    const a = schemas?.get('A', 'properties', 'b', 'properties', 'a');
    expect(a?.pointer).toBe('/components/schemas/A');
    expect(schemas?.get('C', 'items', 'items')?.pointer).toBe('/components/schemas/C');
  });

  test('over ten thousand others, in bounded time', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `S${index}`);
    const schemas = names.map((name, index) => [
      name,
      index === 9999 ? { type: 'string' } : { $ref: `#/components/schemas/S${index + 1}` },
    ]);
    const root = project({
      'openapi.json': JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        components: { schemas: Object.fromEntries(schemas) as unknown },
      }),
    });
    const before = process.cpuUsage();
    const document = await loadSpec(path.join(root, 'openapi.json'));
    expect(document.node.text('components', 'schemas', 'S0', 'type')).toBe('string');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
  });
});

describe('a reference that leads nowhere is refused at its `$ref`', () => {
  test.each([
    ['a missing component', "'#/components/schemas/Nope'", 'SPEC_REF', 'Define the target'],
    ['an inherited property', "'#/constructor'", 'SPEC_REF', 'Define the target'],
    ['the length of a list', "'#/tags/length'", 'SPEC_REF', 'Define the target'],
    ['an item that is not there', "'#/tags/1'", 'SPEC_REF', 'Define the target'],
    ['a missing file', './nope.yaml', 'SPEC_UNREADABLE', 'existing OpenAPI file'],
    ['a pointer into a missing file', './nope.yaml#/a', 'SPEC_UNREADABLE', 'existing OpenAPI file'],
    ['a folder', './sub', 'SPEC_UNREADABLE', 'existing OpenAPI file'],
    ['a file that is not text', './binary.yaml', 'SPEC_UNREADABLE', 'existing OpenAPI file'],
    ['an empty file', './empty.yaml', 'SPEC_REF', 'Define the target'],
    ['a pointer into an empty file', './empty.yaml#/a', 'SPEC_REF', 'Define the target'],
    ['a null byte', '"./a\\0.yaml"', 'SPEC_UNREADABLE', 'existing OpenAPI file'],
    ['half a character', '"./\\ud800.yaml"', 'SPEC_REF', 'Create that file'],
    ['the web', 'https://example.com/a.yaml#/b', 'SPEC_REF_REMOTE', 'Copy that file'],
    ['the web without a scheme', '//example.com/a.yaml', 'SPEC_REF_REMOTE', 'Copy that file'],
    ['another scheme', 'ftp://example.com/a.yaml', 'SPEC_REF_REMOTE', 'Copy that file'],
    ['a malformed URL', "'http://[bad/a.yaml'", 'SPEC_REF_REMOTE', 'Copy that file'],
    ['a file URL of another host', 'file://host/a.yaml', 'SPEC_REF_REMOTE', 'Copy that file'],
    ['above the project', '../../outside.yaml', 'SPEC_REF_OUTSIDE', 'Move the file'],
    ['above it, encoded', '..%2F..%2Foutside.yaml', 'SPEC_REF_OUTSIDE', 'Move the file'],
    ['an absolute path', '/etc/passwd', 'SPEC_REF_OUTSIDE', 'Move the file'],
    ['a file URL outside', 'file:///etc/passwd', 'SPEC_REF_OUTSIDE', 'Move the file'],
    ['itself', "'#/paths/~1a'", 'SPEC_REF_CIRCLE', 'name a real object'],
  ])('%s', async (_, ref, code, hint) => {
    const root = project({
      'api/openapi.yaml': openapi(`tags: [{ name: one }]\npaths:\n  /a:\n    $ref: ${ref}\n`),
      'api/empty.yaml': '',
      'api/binary.yaml': new Uint8Array([0x61, 0xff, 0xfe, 0x00]),
      'api/sub/a.yaml': '{}',
    });
    const refused = await refusal(path.join(root, 'api/openapi.yaml'));
    expect(refused).toMatchObject({ code, at: 'openapi.yaml:6:5' });
    expect(refused.hint).toContain(hint);
  });

  test('a circle of references over files', async () => {
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: a.yaml } }\n'),
      'a.yaml': '$ref: b.yaml#/x\n',
      'b.yaml': 'x: { $ref: "a.yaml" }\n',
    });
    expect(await refusal(path.join(root, 'openapi.yaml'))).toMatchObject({
      code: 'SPEC_REF_CIRCLE',
      at: 'a.yaml:1:1',
    });
  });

  test('the message and the place are those of the file where a reference stands', async () => {
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: deep/a.yaml } }\n'),
      'deep/a.yaml': 'get:\n  responses:\n    200:\n      $ref: "../nope.yaml#/X"\n',
    });
    const refused = await refusal(path.join(root, 'openapi.yaml'));
    expect(refused.at).toBe('deep/a.yaml:4:7');
    expect(refused.message).toBe(`Cannot read ${path.join(root, 'nope.yaml')}: it does not exist.`);
  });

  test('a broken file is wrong at its own place', async () => {
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: a.yaml } }\n'),
      'a.yaml': 'get:\n  responses: }\n',
    });
    expect(await refusal(path.join(root, 'openapi.yaml'))).toMatchObject({
      code: 'SPEC_SYNTAX',
      at: 'a.yaml:2:14',
    });
  });

  test('the first in reading order is reported, not the first that was noticed', async () => {
    const root = project({
      'openapi.yaml': openapi(
        'paths: { /a: { $ref: "#/nope" }, /b: { $ref: nope.yaml }, /c: { $ref: "https://x.y/" } }\n',
      ),
    });
    expect((await refusal(path.join(root, 'openapi.yaml'))).code).toBe('SPEC_REF');
  });
});

describe('the project is the limit', () => {
  test('a symbolic link counts as what it points at', async () => {
    const outside = project({ 'secret.yaml': 'summary: secret\n' });
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: link.yaml } }\n'),
      'folder.yaml': openapi('paths: { /a: { $ref: folder/secret.yaml } }\n'),
    });
    symlinkSync(path.join(outside, 'secret.yaml'), path.join(root, 'link.yaml'));
    symlinkSync(outside, path.join(root, 'folder'));
    expect((await refusal(path.join(root, 'openapi.yaml'))).code).toBe('SPEC_REF_OUTSIDE');
    expect((await refusal(path.join(root, 'folder.yaml'))).code).toBe('SPEC_REF_OUTSIDE');
  });

  test('a link that stays inside is followed, also where the project itself is reached by one', async () => {
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: link.yaml } }\n'),
      'real/a.yaml': 'summary: found\n',
    });
    symlinkSync(path.join(root, 'real/a.yaml'), path.join(root, 'link.yaml'));
    const elsewhere = project({});
    symlinkSync(root, path.join(elsewhere, 'project'));
    for (const folder of [root, path.join(elsewhere, 'project')]) {
      const document = await loadSpec(path.join(folder, 'openapi.yaml'));
      expect(document.node.text('paths', '/a', 'summary')).toBe('found');
    }
  });

  test('a name of two dots and more is inside', async () => {
    const root = project({
      'openapi.yaml': openapi('paths: { /a: { $ref: ..rc.yaml } }\n'),
      '..rc.yaml': 'summary: found\n',
    });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    expect(document.node.text('paths', '/a', 'summary')).toBe('found');
  });

  test('it can be named: wider, narrower', async () => {
    const root = project({
      'shared.yaml': 'summary: found\n',
      'api/package.json': '{}',
      'api/openapi.yaml': openapi('paths: { /a: { $ref: ../shared.yaml } }\n'),
    });
    const file = path.join(root, 'api/openapi.yaml');
    expect((await refusal(file)).code).toBe('SPEC_REF_OUTSIDE');
    const document = await loadSpec(file, { projectRoot: root });
    expect(document.node.text('paths', '/a', 'summary')).toBe('found');
    expect((await refusal(file, { projectRoot: path.join(root, 'api/x') })).code).toBe(
      'SPEC_REF_OUTSIDE',
    );
  });
});

describe('text that only looks like a reference is not followed', () => {
  test.each([
    'x-note: { $ref: ./nope.yaml }',
    'paths: { x-note: { $ref: ./nope.yaml } }',
    'paths: { /a: { get: { x-note: [{ $ref: "https://example.com/" }] } } }',
    'components: { schemas: { A: { example: { $ref: "../../../out.yaml" } } } }',
    'components: { schemas: { A: { examples: [{ $ref: nope }] } } }',
    'components: { schemas: { A: { default: { $ref: "#/nope" } } } }',
    'components: { schemas: { A: { enum: [{ $ref: "#/nope" }] } } }',
    'components: { schemas: { A: { const: { $ref: "http://[bad" } } } }',
    'components: { examples: { A: { value: { $ref: "#/nope" } } } }',
    'components: { schemas: { A: { properties: { $ref: { type: string } } } } }',
    'components: { schemas: { A: { discriminator: { mapping: { $ref: Dog } } } } }',
  ])('%s', async (rest) => {
    const root = project({ 'openapi.yaml': openapi(`${rest}\n`) });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    expect(document.files.size).toBe(1);
  });

  test.each([
    'components: { schemas: { example: { $ref: "#/nope" } } }',
    'components: { schemas: { A: { properties: { default: { $ref: "#/nope" } } } } }',
    'components: { schemas: { A: { properties: { x-thing: { $ref: "#/nope" } } } } }',
    'paths: { /a: { get: { responses: { default: { $ref: "#/nope" } } } } }',
    'components: { headers: { x-request-id: { $ref: "#/nope" } } }',
    'components: { examples: { A: { $ref: "#/nope" } } }',
  ])('but a name that looks like data is one: %s', async (rest) => {
    const root = project({ 'openapi.yaml': openapi(`${rest}\n`) });
    expect((await refusal(path.join(root, 'openapi.yaml'))).code).toBe('SPEC_REF');
  });
});

describe('SpecNode', () => {
  test('a `$ref` that is not text is a property like any other', async () => {
    const root = project({ 'openapi.yaml': openapi('paths: { /a: { $ref: 5, summary: s } }\n') });
    const document = await loadSpec(path.join(root, 'openapi.yaml'));
    expect(document.node.get('paths', '/a')?.value).toEqual({ $ref: 5, summary: 's' });
  });

  test('`property` reads beside a `$ref`, `child` behind it', async () => {
    const root = project({
      'openapi.yaml': openapi(
        'components: { schemas: { A: { $ref: "#/components/schemas/B", title: own }, B: { title: other } } }\n',
      ),
    });
    const a = (await loadSpec(path.join(root, 'openapi.yaml'))).node.child('components');
    const schema = a?.child('schemas')?.child('A');
    expect(schema?.property('title')?.value).toBe('own');
    expect(schema?.child('title')?.value).toBe('other');
    expect(schema?.child('constructor')).toBeUndefined();
  });

  test('a reference in data throws only when it is followed', async () => {
    const root = project({ 'openapi.yaml': openapi('x-a: { $ref: "#/nope" }\n') });
    const { node } = await loadSpec(path.join(root, 'openapi.yaml'));
    expect(node.child('x-a')?.value).toEqual({ $ref: '#/nope' });
    expect(() => node.get('x-a')).toThrow(SpecError);
  });
});
