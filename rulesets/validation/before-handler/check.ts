import { isAuthEndpoint, type Operation } from '../../../src/contract/index.ts';
import { defineCheck, tellsOfSchema, type Fault } from '../../../src/convention/index.ts';
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
      if (status < 200 || status > 399) return undefined;
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

/** A pattern that letter case or a blank breaks is kept once the text is tidied. */
function mayBeTidied({ in: place, keyword, pointer }: Fault, { requestBody }: Operation): boolean {
  const schema = requestBody?.json?.schema;
  return (
    place === 'body' && keyword === 'pattern' && schema !== undefined && isTidied(schema, pointer)
  );
}

function describe({ in: location, pointer, keyword }: Fault): string {
  if (keyword === 'syntax') return 'the body is not JSON';
  const place = location === 'body' ? 'body' : `${location} parameters`;
  const what = pointer === '' ? `the ${place}` : `\`${pointer}\` of the ${place}`;
  return keyword === 'required' ? `${what} is missing` : `${what} breaks \`${keyword}\``;
}
