import { flattenSchema, validityOf, type JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';

/** The keywords that apply to a value: of alternatives those of the first that the value satisfies. */
export function keywordsFor(schema: unknown, value: unknown, root: JsonSchema): JsonSchema {
  const defs = root['$defs'];
  let { keywords, groups, names } = flattenSchema(schema, defs);
  for (let group = groups[0]; group !== undefined; group = groups[0]) {
    const satisfied = group.find((branch) => isValid(branch, value, root));
    const flat = flattenSchema({ ...keywords, allOf: [satisfied ?? {}] }, defs, names);
    keywords = flat.keywords;
    groups = [...flat.groups, ...groups.slice(1)];
    names = [...names, ...flat.names];
  }
  return keywords;
}

const judges = new WeakMap<
  object,
  { readonly root: JsonSchema; readonly isValid: (value: unknown) => boolean }
>();

function isValid(branch: unknown, value: unknown, root: JsonSchema): boolean {
  if (!isRecord(branch)) return branch !== false;
  const known = judges.get(branch);
  const judge =
    known?.root === root ? known.isValid : validityOf({ ...branch, $defs: root['$defs'] ?? {} });
  judges.set(branch, { root, isValid: judge });
  return judge(value);
}
