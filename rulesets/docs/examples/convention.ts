import {
  ContractError,
  locateIssue,
  type Issue,
  type Operation,
  type Schema,
  type SchemaUse,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  operationsOf,
  overFound,
  perPart,
  schemaUsesOf,
  type Report,
} from '../../../src/convention/index.ts';
import { examplesOf, examplesOfSchema, type Example } from './find-examples.ts';

/** An example that is wrong in many places is wrong as a whole. */
const MOST_FINDINGS = 3;

/** What a message quotes of a path or of a pattern. */
const MOST_LETTERS = 80;

export default defineConvention({
  id: 'docs/examples',
  summary: 'Every example fits its schema.',
  why: 'People copy the example before they read the schema, and mocks answer with it.',
  since: '0.1.0',
  sources: [
    'OpenAPI 3.1.1 section 4.8.14 (Media Type Object)',
    'OpenAPI 3.1.1 section 4.8.19 (Example Object)',
  ],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  untested: 'It is about examples in the contract, which no server sends.',
  options: {
    missing: {
      type: 'boolean',
      description: 'Whether a JSON body without any example is reported, too.',
      default: false,
    },
  },
  lint: overFound(
    [
      {
        partsOf: operationsOf,
        find(operation: Operation, report, { options }) {
          if (options['missing'] === true) lintMissing(operation, report);
          return [...examplesOf(operation)];
        },
      },
      { partsOf: schemaUsesOf, find: (use: SchemaUse) => [...examplesOfSchema(use)] },
    ],
    (examples: readonly Example[], report) => {
      // Shared responses and parameters are reached once for each of their users.
      const seen = new Set<string>();
      eachReadable(examples, (example) => {
        const { identity } = example.node;
        if (seen.has(identity)) return;
        seen.add(identity);
        lintExample(example, report);
      });
    },
  ),
});

function lintExample(example: Example, report: Report): void {
  const { node, name } = example;
  for (const issue of issuesOf(example).slice(0, MOST_FINDINGS)) {
    const place = locateIssue(node, issue);
    const path = place.keys.length === 0 ? '' : ` at \`${shortened(place.keys.join('.'))}\``;
    report(
      place.node,
      `The example of ${name} is wrong${path}: it ${shortened(issue.message)}`,
      'Correct the example, or the schema if the example is right',
    );
  }
}

/** None if the example is right in one direction, or its schema cannot be used at all. */
const issuesOf = perPart(({ node, schema, directions }: Example): readonly Issue[] => {
  try {
    const verdicts = directions.map((direction) => schema.judge(node.value, direction));
    if (verdicts.some(({ length }) => length === 0)) return [];
    // Many tools put in what a reference in an example leads to, though OpenAPI has it for data.
    return hasReference(node.value) ? [] : (verdicts[0] ?? []);
  } catch (error) {
    if (error instanceof ContractError) return [];
    throw error;
  }
});

function lintMissing(operation: Operation, report: Report): void {
  const { id, requestBody, responses } = operation;
  const bodies = [
    { name: `The body of ${id}`, media: requestBody?.json },
    ...[...responses.values()].map(({ status, json }) => ({
      name: `Response ${status} of ${id}`,
      media: json,
    })),
  ];
  for (const { name, media } of bodies) {
    if (media?.schema === undefined || media.examples.size > 0) continue;
    // Tools put an example together from those of properties.
    if ([media.schema, ...media.schema.properties.values()].some(hasExample)) continue;
    report(media.node, `${name} has no example`, 'Add `examples` with a value from real life');
  }
}

function hasExample(schema: Schema): boolean {
  return ['example', 'examples', 'const'].some((name) => schema.keyword(name) !== undefined);
}

function hasReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '$ref') || Object.values(value).some(hasReference);
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
