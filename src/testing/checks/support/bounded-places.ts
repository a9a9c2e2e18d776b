import {
  findFields,
  flattenSchema,
  validityOf,
  type JsonSchema,
  type Operation,
} from '../../../contract/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { bound } from '../../arbitrary/bound.ts';
import { isObstacle } from '../../arbitrary/is-obstacle.ts';
import { parameterSchema } from '../../call/parameter-arbitrary.ts';
import { requestMedia } from '../../call/request-media.ts';
import { sentParameters } from '../../call/sent-parameters.ts';

/** A value, made of a text of letters and digits that nobody has sent: two things may not share it. */
type Value = (text: string) => unknown;

/** A value that lies on a bound, and the one next to it. */
export interface Bound {
  readonly keyword: 'minimum' | 'maximum' | 'maxLength' | 'maxItems' | 'null';
  readonly at: Value;
  /** None where any other value is: beside `null`. */
  readonly inside: Value | undefined;
}

/** A parameter, or a property of the body, whose values have bounds. */
export interface BoundedPlace {
  readonly in: 'query' | 'header' | 'body';
  readonly name: string;
  readonly bounds: readonly Bound[];
}

/** A longer text is a test of what the server takes at all. */
const LONGEST = 2000;

/** A longer list is one as well, and its texts are as short. */
const MOST_ITEMS = 50;
const SHORT = 4;

/** A text that values are made of is as long. */
const SAMPLE = '0123456789abcdef';

/** The places of a call that a schema bounds. */
export function boundedPlaces(operation: Operation): readonly BoundedPlace[] {
  const media = requestMedia(operation);
  const isJson = media?.isJson === true && media.schema !== undefined;
  const root = isJson ? findFields(media.schema).schema.json : {};
  const { properties } = flattenSchema(root, root['$defs']).keywords;
  const parameters = sentParameters(operation).flatMap((parameter) => {
    const { in: place, name } = parameter;
    return place === 'query' || place === 'header'
      ? [{ in: place, name, bounds: boundsOf(parameterSchema(parameter), undefined) }]
      : [];
  });
  const parts = Object.entries(isRecord(properties) ? properties : {}).map(([name, part]) => ({
    in: 'body' as const,
    name,
    bounds: [...boundsOf(part, root['$defs']), ...nothing(part, root['$defs'])],
  }));
  return [...parameters, ...parts].filter(({ bounds }) => bounds.length > 0);
}

function boundsOf(schema: unknown, definitions: unknown): readonly Bound[] {
  const { keywords, groups } = flattenSchema(schema, definitions);
  const types = [keywords['type']].flat();
  // The format of a number is its size; a text of a format has no length of its own.
  const others = ['enum', 'const', 'multipleOf', 'readOnly', 'x-unique'];
  if (types.includes('string')) others.push('format');
  if (groups.length > 0 || others.some((keyword) => Object.hasOwn(keywords, keyword))) return [];
  const found = types.includes('array')
    ? fullest(keywords)
    : types.includes('string')
      ? longest(keywords)
      : types.includes('integer') || types.includes('number')
        ? extremes(keywords)
        : [];
  if (found.length === 0) return [];
  try {
    const isValid = validityOf({ ...keywords, $defs: definitions ?? {} });
    return found.filter(({ at, inside = at }) => isValid(at(SAMPLE)) && isValid(inside(SAMPLE)));
  } catch (error) {
    // What no value can be judged by has no bounds to speak of.
    if (isObstacle(error)) return [];
    throw error;
  }
}

/** `null`, where it is one value of several. */
function nothing(schema: unknown, definitions: unknown): readonly Bound[] {
  if (!isRecord(schema) || schema['readOnly'] === true) return [];
  try {
    const isValid = validityOf({ ...schema, $defs: definitions ?? {} });
    const isOne = isValid(null) && ['', 0, false, [], {}].some((other) => !isValid(other));
    return isOne ? [{ keyword: 'null', at: () => null, inside: undefined }] : [];
  } catch (error) {
    if (isObstacle(error)) return [];
    throw error;
  }
}

/** As many texts, or numbers, as a list may have. */
function fullest({ items, maxItems }: JsonSchema): Bound[] {
  const most = bound(maxItems);
  if (most === undefined || most < 2 || most > MOST_ITEMS || !isRecord(items)) return [];
  const isNumber = items['type'] === 'integer' || items['type'] === 'number';
  const least = typeof items['minimum'] === 'number' ? items['minimum'] : 1;
  const fill =
    (length: number): Value =>
    (text) =>
      Array.from({ length }, (_, index) =>
        isNumber ? least + index : `${text.slice(0, SHORT)}${index}`,
      );
  return [{ keyword: 'maxItems', at: fill(most), inside: fill(most - 1) }];
}

function extremes(keywords: JsonSchema): Bound[] {
  const { minimum, maximum } = keywords;
  const found: Bound[] = [];
  if (typeof minimum === 'number') {
    found.push({ keyword: 'minimum', at: () => minimum, inside: () => minimum + 1 });
  }
  if (typeof maximum === 'number' && Number.isSafeInteger(maximum)) {
    found.push({ keyword: 'maximum', at: () => maximum, inside: () => maximum - 1 });
  }
  return found;
}

/** A short text may be taken already; of a long one there are many. */
function longest(keywords: JsonSchema): Bound[] {
  const most = bound(keywords['maxLength']);
  if (most === undefined || most < SAMPLE.length || most > LONGEST) return [];
  const fill =
    (length: number): Value =>
    (text) =>
      text.repeat(Math.ceil(length / text.length)).slice(0, length);
  return [{ keyword: 'maxLength', at: fill(most), inside: fill(most - 1) }];
}
