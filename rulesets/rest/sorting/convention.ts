import { freeTexts, type Operation, type Parameter } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, words } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/sorting',
  summary: 'What a collection can be sorted by is listed: `sort` is an enum, or has a pattern.',
  why: 'An order that any text may ask for ends in a query that no index serves, or in an error 500.',
  since: '0.1.0',
  sources: ['Zalando RESTful API Guidelines rule 137', 'OWASP API4:2023', 'JSON:API 1.1 (sorting)'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  owns: ['list/sort-honoured'],
  heldBy: ['validation/before-handler'],
  lint: overOperations((operation, report) => {
    if (operation.method !== 'get') return;
    for (const { name, schema } of operation.parameters.filter((each) => sorts(each, operation))) {
      const texts = schema === undefined ? [] : freeTexts(schema);
      const [free] = texts;
      if (free === undefined) continue;
      report(
        free.node,
        `The parameter \`${name}\` of ${operation.id} takes any text to sort by`,
        'List what can be sorted by as `enum`, or say its form by `pattern`',
        {
          fix: () => ({
            edits: texts.map(({ node }) => ({
              op: 'add',
              at: node.resolve(),
              path: ['pattern'],
              value: PATTERN,
            })),
            review: 'List the names that can be sorted by as an `enum` instead',
          }),
        },
      );
    }
  }),
});

/** Names, each perhaps with a minus for the other way: `-created_at,name`. */
const PATTERN = String.raw`^-?\w+(,-?\w+)*$`;

const SORTS = new Set('order_by orderby ordering sort sort_by sort_order sortby'.split(' '));

/** `order` and `direction` may be about something else where nothing is sorted. */
const SORTS_BESIDE = new Set('direction dir order sort_direction'.split(' '));

function sorts(parameter: Parameter, { parameters }: Operation): boolean {
  if (parameter.in !== 'query') return false;
  const name = spell(parameter);
  if (SORTS.has(name)) return true;
  return SORTS_BESIDE.has(name) && parameters.some((other) => SORTS.has(spell(other)));
}

function spell({ name }: Parameter): string {
  const [base = ''] = name.split('[');
  return words(base).join('_');
}
