import {
  freeTexts,
  type Operation,
  type Parameter,
  type Schema,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  overOperations,
  words,
  type Edit,
  type Fix,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/field-selection',
  summary: 'A parameter `fields` lists the fields that can be asked for.',
  why: 'Any text as a list of fields cannot be checked, completed or cached, and may name what nobody should see.',
  since: '0.1.0',
  sources: [
    'Zalando RESTful API Guidelines rule 157',
    'OWASP API3:2023',
    'JSON:API 1.1 (sparse fieldsets)',
  ],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  owns: ['list/fields-honoured'],
  heldBy: ['validation/before-handler'],
  lint: overOperations((operation, report) => {
    if (operation.method !== 'get' || operation.node.child('x-fields') !== undefined) return;
    for (const parameter of operation.parameters) {
      const { name, node, schema } = parameter;
      if (schema === undefined || !selects(parameter) || node.child('x-fields')) continue;
      const texts = freeTexts(schema);
      if (texts.length === 0) continue;
      report(
        schema.node,
        `The parameter \`${name}\` of ${operation.id} takes any text for a field`,
        'Make it an array whose items are an `enum` of the fields',
        { fix: fixOf(parameter, texts, operation) },
      );
    }
  }),
});

const SELECTS = new Set('field_mask fields include_fields select'.split(' '));

function selects({ in: location, name }: Parameter): boolean {
  const [base = ''] = name.split('[');
  return location === 'query' && SELECTS.has(words(base).join('_'));
}

/** The fields that the answer has; none where that is unknown, or where the schema is shared. */
function fixOf(
  parameter: Parameter,
  [free, ...others]: readonly Schema[],
  { payload }: Operation,
): (() => Fix) | undefined {
  const item = payload?.schema.isArray === true ? payload.schema.items : payload?.schema;
  const fields = [...(item?.properties.keys() ?? [])];
  if (free === undefined || others.length > 0 || free.node.ref !== undefined) return undefined;
  if (fields.length === 0) return undefined;
  return () => ({
    edits:
      parameter.schema?.isArray === true
        ? [{ op: 'add', at: free.node, path: ['enum'], value: fields }]
        : asList(parameter, free, fields),
    review: 'Leave out the fields that cannot be asked for',
  });
}

/** `fields=id,name` */
function asList({ node }: Parameter, { node: at }: Schema, fields: readonly string[]): Edit[] {
  const explode = node.property('explode');
  const items = { type: 'string', enum: fields };
  return [
    { op: 'set', at, value: { type: 'array', uniqueItems: true, items } },
    explode === undefined
      ? { op: 'add', at: node, path: ['explode'], value: false }
      : { op: 'set', at: explode, value: false },
  ];
}
