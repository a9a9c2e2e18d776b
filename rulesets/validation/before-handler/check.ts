import { isAuthEndpoint, type Operation } from '../../../src/contract/index.ts';
import {
  defineCheck,
  tellsOfSchema,
  valueAt,
  type Answer,
  type Call,
  type Fault,
} from '../../../src/convention/index.ts';
import { isTidied } from './is-tidied.ts';

/** Faults that conventions of their own judge, by rules of their own. */
const OTHERS = new Set(['contentType', 'ignored', 'maxBody', 'precondition', 'reused']);

/** What breaks the contract is refused, and what keeps it is not. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    operation.parameters.length === 0 && operation.requestBody === undefined
      ? 'it takes no input'
      : undefined,
  verify(answer) {
    const { call, status } = answer;
    const { fault } = call;
    if (fault !== undefined) {
      if (OTHERS.has(fault.keyword) || mayBeTidied(fault, call.operation)) return undefined;
      if (mayBeAssumed(fault, call.operation) || mayBeEmpty(fault, call.operation)) {
        return undefined;
      }
      if (status < 200 || status > 399 || isCoerced(answer, fault)) return undefined;
      return {
        expected: `a 4xx status, because ${describe(fault)}`,
        actual: `status ${status}`,
        cause: `${fault.in} ${fault.pointer} ${fault.keyword}`,
        answer,
      };
    }
    // A 422 to a valid request is about its meaning, and not the validator's; so is a 400 where the validator has
    // 422 for itself, or where somebody signs in with words that nobody chose.
    if (status !== 400 || call.missing === true || call.credentials !== 'valid') return undefined;
    if (isAuthEndpoint(call.operation) || hasStatusForSchema(call.operation)) return undefined;
    if (mayBreakRules(call)) return undefined;
    return {
      expected: 'a request that keeps the contract to pass validation',
      actual: 'status 400',
      answer,
    };
  },
});

/** Whether it declares a status other than 400 for requests that break their schema. */
function hasStatusForSchema({ responses }: Operation): boolean {
  const response = responses.get('422');
  return response !== undefined && tellsOfSchema(response);
}

/** Whether a value of another type came back as one of its own: `12` for `"12"` was validated once it was read. */
function isCoerced({ call, body }: Answer, { in: place, pointer, keyword }: Fault): boolean {
  if (place !== 'body' || keyword !== 'type') return false;
  const tokens = pointer.split('/').slice(1);
  const sent = valueAt(call.body, ...tokens);
  const shown = valueAt(body, ...(call.operation.payload?.path ?? []), ...tokens);
  // For many servers what is null has not been sent.
  if (sent === null) return shown !== null;
  return (
    typeof shown !== 'object' && typeof shown !== typeof sent && String(shown) === String(sent)
  );
}

/**
 * Whether a call may be refused with 400 for what no schema says: what one part has to be to another, when something is,
 * what is already there, or how far a thing has come. Where the contract has 422 for that, it may not.
 */
function mayBreakRules({ operation, body, query, path }: Call): boolean {
  if (operation.responses.has('422')) return false;
  if (body !== undefined || Object.keys(path).length > 0) return true;
  return Object.values(query).some((value) => typeof value === 'string' && /^\d{4}-/.test(value));
}

/** A pattern that letter case or a blank breaks is kept once the text is tidied. */
function mayBeTidied({ in: place, keyword, pointer }: Fault, { requestBody }: Operation): boolean {
  const schema = requestBody?.json?.schema;
  return (
    place === 'body' && keyword === 'pattern' && schema !== undefined && isTidied(schema, pointer)
  );
}

/** What is no size of a page at all counts as none was asked for, where the contract cares for no bounds either. */
function mayBeAssumed({ in: place, keyword, pointer }: Fault, operation: Operation): boolean {
  const { size } = operation.pagination ?? {};
  if (place !== 'query' || keyword !== 'type' || pointer !== `/${size}`) return false;
  const schema = operation.parameter('query', size ?? '')?.schema;
  return ['minimum', 'maximum'].every((bound) => schema?.keyword(bound) === undefined);
}

/** Nothing is as good as an empty object, where one would do: many parsers make that of it. */
function mayBeEmpty({ in: place, keyword, pointer }: Fault, { requestBody }: Operation): boolean {
  if (place !== 'body' || keyword !== 'required' || pointer !== '') return false;
  return requestBody?.json?.schema?.judge({}, 'request').length === 0;
}

function describe({ in: location, pointer, keyword }: Fault): string {
  if (keyword === 'syntax') return 'the body is not JSON';
  const place = location === 'body' ? 'body' : `${location} parameters`;
  const what = pointer === '' ? `the ${place}` : `\`${pointer}\` of the ${place}`;
  return keyword === 'required' ? `${what} is missing` : `${what} breaks \`${keyword}\``;
}
