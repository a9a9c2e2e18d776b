import { isDeepStrictEqual } from 'node:util';
import { validityOf, type Operation, type Schema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { requestMedia } from '../call/request-media.ts';

/** More branches of one body are not told apart: nobody reads them. */
const MOST = 200;

const DEEPEST = 8;

/** Ways in which a body may be right, by name, and whether a value takes each. */
export type Branches = ReadonlyMap<string, boolean>;

/**
 * The branches of the JSON body of an operation: of each part the values of `enum`, `null`, the alternatives of `oneOf`
 * and `anyOf`, optional properties that are there and that are not.
 *
 * @param sent the body; left out, no branch is taken
 */
export function schemaBranches(operation: Operation, sent?: { readonly body: unknown }): Branches {
  const media = requestMedia(operation);
  const found = new Map<string, boolean>();
  if (media?.isJson === true && media.schema !== undefined) {
    const values = sent === undefined ? [] : [sent.body];
    walk({ schema: media.schema, path: '', values }, found, []);
  }
  return found;
}

/** A part of bodies: its schema, and the values that stand there. */
interface Place {
  readonly schema: Schema;
  readonly path: string;
  readonly values: readonly unknown[];
}

function walk({ schema, path, values }: Place, found: Map<string, boolean>, above: string[]): void {
  const { identity } = schema.node.resolve();
  if (schema.keyword('readOnly') === true || above.length > DEEPEST) return;
  if (above.includes(identity)) return;
  const within = [...above, identity];
  const note = (name: string, isTaken: boolean): void => {
    if (found.has(name) || found.size < MOST) found.set(name, found.get(name) === true || isTaken);
  };
  const listed = schema.values ?? [];
  if (listed.length > 1) {
    for (const value of listed) {
      note(
        `${path} = ${JSON.stringify(value)}`,
        values.some((each) => isDeepStrictEqual(each, value)),
      );
    }
  }
  if (schema.types.includes('null') && !listed.includes(null)) {
    note(`${path} = null`, values.includes(null));
  }
  for (const [name, property] of schema.properties) {
    if (property.keyword('readOnly') === true) continue;
    const objects = values.filter(isRecord);
    const inside = `${path}/${name}`;
    const own = objects.filter((value) => Object.hasOwn(value, name));
    if (!schema.required.has(name)) {
      note(inside, own.length > 0);
      note(`no ${inside}`, own.length < objects.length);
    }
    walk(
      { schema: property, path: inside, values: own.map((value) => value[name]) },
      found,
      within,
    );
  }
  if (schema.items !== undefined) {
    const items = values.filter(Array.isArray).flat();
    walk({ schema: schema.items, path: `${path}/*`, values: items }, found, within);
  }
  const { variants } = schema;
  for (const [index, variant] of variants.entries()) {
    const matching = values.length === 0 ? [] : values.filter(validityOf(variant.json));
    if (variants.length > 1) {
      const name = variant.name ?? `alternative ${index + 1}`;
      note(`${path} as ${name}`.trim(), matching.length > 0);
    }
    walk({ schema: variant, path, values: matching }, found, within);
  }
}
