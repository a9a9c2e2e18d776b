import { findFields, validityOf, type Operation, type Schema } from '../../../contract/index.ts';
import { sentFields, withFields, type Call } from '../../../convention/index.ts';
import { isValidBody } from '../support/is-valid-body.ts';

/** Where a call can carry a text of any kind. */
export interface TextPlace {
  readonly in: 'query' | 'body';
  readonly name: string;
}

/** The query parameters and properties of the body that take free text. */
export function textPlaces(operation: Operation): readonly TextPlace[] {
  const { parameters, requestBody, pagination } = operation;
  const query = parameters.filter(
    ({ in: place, name, schema }) =>
      place === 'query' && name !== pagination?.cursor && isFree(schema),
  );
  const sent = requestBody?.json?.schema;
  const body = [...(sent === undefined ? [] : findFields(sent).schema.properties)].filter(
    ([, schema]) => isFree(schema) && schema.keyword('readOnly') !== true,
  );
  return [
    ...query.map(({ name }) => ({ in: 'query' as const, name })),
    ...body.map(([name]) => ({ in: 'body' as const, name })),
  ];
}

/** Whether some of the values are texts of any kind: also where the others are `null`. */
function isFree(schema: Schema | undefined): boolean {
  return (
    schema?.alternatives.some(
      (each) =>
        each.types.includes('string') &&
        each.values === undefined &&
        ['pattern', 'format'].every((keyword) => each.keyword(keyword) === undefined),
    ) === true
  );
}

/** The call with a text in a place; `undefined` where the contract does not allow that text. */
export function withText(call: Call, place: TextPlace, text: string): Call | undefined {
  const { operation } = call;
  if (place.in === 'query') {
    const schema = operation.parameter('query', place.name)?.schema;
    if (schema === undefined || !validityOf(schema.json)(text)) return undefined;
    return { ...call, query: { ...call.query, [place.name]: text } };
  }
  const fields = sentFields(call);
  if (fields === undefined) return undefined;
  const armed = withFields(call, { ...fields, [place.name]: text });
  return isValidBody(operation, armed.body) ? armed : undefined;
}
