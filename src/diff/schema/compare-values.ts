import { compileValidator } from '../../contract/index.ts';
import { isSame } from '../../shared/is-same.ts';
import { SpecwrightError } from '../../shared/specwright-error.ts';
import type { Difference } from './difference.ts';
import type { Shape } from './shape.ts';

/** Of a list of values, a sentence names so many. */
const MOST_NAMED = 5;

/** The values of an enumeration that `narrow` does not admit. */
export function compareValues(
  values: readonly unknown[],
  wide: Shape,
  narrow: Shape,
): readonly Difference[] {
  const accepts = narrow.values === undefined ? acceptsOf(wide, narrow) : isListedIn(narrow.values);
  const lost = values.filter((value) => !accepts(value));
  if (lost.length === 0) return [];
  const names = lost.slice(0, MOST_NAMED).map((value) => `\`${JSON.stringify(value)}\``);
  const more = lost.length - names.length;
  const detail = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [{ aspect: 'values', keyword: 'enum', detail }];
}

function isListedIn(list: readonly unknown[]): (value: unknown) => boolean {
  const texts = new Set(list);
  return (value) => texts.has(value) || list.some((each) => isSame(each, value));
}

/** What keywords other than `enum` say of single values: mostly there are none. */
function acceptsOf(wide: Shape, { keywords }: Shape): (value: unknown) => boolean {
  const { type: _type, default: _default, required: _required, ...rest } = keywords;
  const own = Object.entries(rest).filter(([keyword, value]) => wide.keywords[keyword] !== value);
  if (own.length === 0) return () => true;
  try {
    const validate = compileValidator(Object.fromEntries(own));
    return (value) => validate(value).length === 0;
  } catch (error) {
    // A pattern that is none refuses nothing that can be told.
    if (error instanceof SpecwrightError) return () => true;
    throw error;
  }
}
