/** Law: what a linter says after an edit is what one says that has never seen the contract before. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint, type SpecLintResult } from '../../src/studio/lint.ts';
import { LinterMemory } from '../../src/studio/linter-memory.ts';
import { SHOP } from './support/shop.ts';

const SPEC = '/shop/openapi.yaml';

/** Edits that rules, references, structure and positions depend on; \`line\` says where. */
const INSERTED = [
  'deprecated: true',
  'description: Something.',
  'x-note: {a: 1}',
  'unheard: of',
  'readOnly: true',
  "$ref: '#/components/schemas/User'",
  "'429': {$ref: '#/components/responses/Problem'}",
  'security: []',
  '# specwright-ignore docs/examples -- on purpose',
  'secret: {type: string}',
];

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/type: integer/, 'type: string'],
  [/type: string/, 'type: string, minLength: 3'],
  [/schemas\/Order'/, "schemas/Item'"],
  [/schemas\/User'/, "schemas/Nobody'"],
  [/name: /, 'name: x'],
  [/responses\/Problem/, 'schemas/Problem'],
  [/operationId: \w+/, 'operationId: listOrders'],
  [/description: /, 'description: |\n                Two'],
  [/'\d\d\d'/, "'418'"],
  [/properties:/, 'properties: # what it has\n'],
  [/id/, 'key'],
  [/\n\n?/, '\n\n'],
];

interface TextEdit {
  /** Where, as a part of the text. */
  readonly at: number;
  readonly kind: 'insert' | 'remove' | 'replace';
  readonly choice: number;
}

const edit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.noBias(fc.nat(9999)).map((part) => part / 10_000),
  kind: fc.constantFrom('insert', 'insert', 'remove', 'replace', 'replace'),
  choice: fc.noBias(fc.nat(999)),
});

function apply(text: string, { at, kind, choice }: TextEdit): string {
  const place = Math.floor(at * text.length);
  const start = text.lastIndexOf('\n', place) + 1;
  const end = text.indexOf('\n', place) + 1 || text.length;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  if (kind === 'insert') {
    return `${text.slice(0, start)}${indent}${INSERTED[choice % INSERTED.length]}\n${text.slice(start)}`;
  }
  if (kind === 'remove') return text.slice(0, start) + text.slice(end);
  const [from, to] = REPLACED[choice % REPLACED.length] ?? expect.fail();
  return text.slice(0, start) + text.slice(start).replace(from, to);
}

/** What people are told. */
function told([result]: readonly SpecLintResult[]): object {
  return {
    error: result?.error?.message,
    findings: result?.findings.map(({ fix, ...finding }) => ({
      ...finding,
      isFixable: fix !== undefined,
    })),
    lines: result?.findings.map(({ source = '', range }) => result.line(source, range.start.line)),
  };
}

/** Lints after each edit, which is kept unless it leaves a text that cannot be linted. */
async function follow(
  files: ReadonlyMap<string, string>,
  edits: readonly (TextEdit & { readonly file?: number })[],
): Promise<void> {
  const memory = new LinterMemory();
  const [spec = ''] = files.keys();
  const options = {
    projectRoot: path.dirname(spec),
    config: {},
    rulesets: [],
    preset: 'strict' as const,
  };
  let texts = files;
  await lint([spec], { ...options, texts, memory });
  for (const each of edits) {
    const names = [...texts.keys()];
    const name = names[(each.file ?? 0) % names.length] ?? spec;
    const next = new Map([...texts, [name, apply(texts.get(name) ?? '', each)]]);
    const fresh = await lint([spec], { ...options, texts: next });
    const kept = await lint([spec], { ...options, texts: next, memory });
    expect(told(kept)).toEqual(told(fresh));
    if (fresh[0]?.error === undefined) texts = next;
  }
}

/** Edits one after the other, and the code that is told only after the first of them. */
type Replacement = readonly [from: string, to: string];

const SEQUENCES: readonly (readonly [code: string, first: Replacement, second: Replacement])[] = [
  // What the structure of a part was said to be wrong with is right again.
  ['oas3-schema', ['    Item:\n', '    Item:\n      unheard: of\n'], ['      unheard: of\n', '']],
  // A rule about one operation that looks at another one.
  [
    'jobs/status-resource',
    ['    get:\n      operationId: getOrder', '    put:\n      operationId: getOrder'],
    ['    put:', '    get:'],
  ],
  // An example, and a schema that it must fit, which stands elsewhere.
  [
    'docs/examples',
    ['price: {type: number}', 'price: {type: boolean}'],
    ['{type: boolean}', '{type: number}'],
  ],
  // A reference that leads nowhere for a while.
  ['SPEC_REF', ['    Item:\n', '    Thing:\n'], ['    Thing:\n', '    Item:\n']],
];

test.each(SEQUENCES)(
  '%s comes with an edit and goes with the next',
  async (code, first, second) => {
    const memory = new LinterMemory();
    let text = SHOP;
    const options = { projectRoot: '/shop', config: {}, rulesets: [], preset: 'strict' as const };
    const count = async (): Promise<number> => {
      const texts = new Map([[SPEC, text]]);
      const [kept] = await lint([SPEC], { ...options, texts, memory });
      expect(told(kept === undefined ? [] : [kept])).toEqual(
        told(await lint([SPEC], { ...options, texts })),
      );
      return kept?.findings.filter((finding) => finding.code === code).length ?? 0;
    };
    const counts = [await count()];
    for (const [from, to] of [first, second]) {
      expect(text).toContain(from);
      text = text.replace(from, to);
      counts.push(await count());
    }
    const [before = 0, between = 0, after = 0] = counts;
    expect(between).toBeGreaterThan(before);
    expect(after).toBe(before);
  },
);

test('in one file', () =>
  fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 8 }), (edits) =>
      follow(new Map([[SPEC, SHOP]]), edits),
    ),
    { numRuns: 25 },
  ));

test('in one of several files', async () => {
  const schemas = `Order:
  type: object
  properties:
    id: {type: integer}
    user: {$ref: '#/User'}
    createdAt: {type: string}
User:
  type: object
  properties:
    password: {type: string}
    email: {type: string}
`;
  const shop = SHOP.replaceAll(/'#\/components\/schemas\/(Order|User)'/g, "'./schemas.yaml#/$1'");
  const files = new Map([
    [SPEC, shop],
    ['/shop/schemas.yaml', schemas],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edit, fc.nat(1)), { minLength: 2, maxLength: 6 }), (edits) =>
      follow(
        files,
        edits.map(([each, file]) => ({ ...each, file })),
      ),
    ),
    { numRuns: 12 },
  );
});

test('in a contract of ours', async () => {
  const file = path.resolve('specs/orders/openapi.yaml');
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 4 }), (edits) =>
      follow(new Map([[file, readFileSync(file, 'utf8')]]), edits),
    ),
    { numRuns: 4 },
  );
});
