import type { Operation, Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  overContract,
  STYLE,
} from '../../../src/convention/index.ts';

/** The parts of an envelope that are the same in every response. */
const SHARED = ['error', 'meta'] as const;

interface Copy {
  readonly part: (typeof SHARED)[number];
  readonly schema: Schema;
  readonly name: string;
}

export default defineConvention({
  id: 'envelope/single-components',
  summary: 'The envelope is defined once: responses refer to its `error` and `meta`.',
  why: 'Of copies, one is forgotten when the envelope changes, and generated types differ by response.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1, section 4.8.7 (components are for reuse)'],
  severity: 'warn',
  presets: ['strict'],
  untested: 'It is about where in the contract a schema stands.',
  options: { envelope: STYLE.envelope },
  lint: overContract((report, { contract, options }) => {
    if (options['envelope'] !== 'data-error-meta') return;
    const found: Copy[] = [];
    eachReadable(contract.operations, (operation) => found.push(...copiesIn(operation)));
    const distinct = new Map(found.map((copy) => [copy.schema.node.identity, copy]));
    for (const [part, [first, ...others]] of Map.groupBy(distinct.values(), (copy) => copy.part)) {
      for (const { schema, name } of others) {
        report(
          schema.node,
          `The \`${part}\` of ${name} repeats that of ${first?.name ?? ''}`,
          'Define it once in `components.schemas` and refer to it',
        );
      }
    }
  }),
});

/** The parts that an operation's responses write out; those in a component of any kind are there once. */
function copiesIn({ id, responses }: Operation): readonly Copy[] {
  return [...responses.values()].flatMap((response) => {
    const body = response.json?.schema;
    if (body === undefined) return [];
    return SHARED.flatMap((part): Copy[] => {
      const schema = body.property(part);
      const isCopy =
        schema !== undefined && schema.types.includes('object') && isWrittenOut(schema);
      return isCopy ? [{ part, schema, name: `response ${response.status} of ${id}` }] : [];
    });
  });
}

function isWrittenOut(schema: Schema): boolean {
  return schema.name === undefined && schema.node.resolve().path[0] === 'paths';
}
