import type { Contract, Direction, JsonSchema } from '../../src/contract/index.ts';

/** A schema that something is sent by. */
export interface SentSchema {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly direction: Direction;
  /** Whether it is that of a request body. */
  readonly isBody: boolean;
}

/** The schemas of all parameters, bodies and answers of a contract, equal ones once. */
export function* sentSchemas({ operations }: Contract): Generator<SentSchema> {
  const known = new Set<string>();
  for (const { id, parameters, requestBody, responses } of operations) {
    const sent = [
      ...parameters.map(({ name, schema }) => ({
        name: `${id} ${name}`,
        schema,
        isBody: false,
      })),
      ...[...(requestBody?.content.values() ?? [])].map(({ name, schema }) => ({
        name: `${id} ${name}`,
        schema,
        isBody: true,
      })),
    ].map((each) => ({ ...each, direction: 'request' as const }));
    const received = [...responses.values()].flatMap(({ status, content }) =>
      [...content.values()].map(({ schema }) => ({
        name: `${id} ${status}`,
        schema,
        direction: 'response' as const,
        isBody: false,
      })),
    );
    for (const { name, schema, direction, isBody } of [...sent, ...received]) {
      if (schema === undefined) continue;
      const key = `${direction} ${JSON.stringify(schema.json)}`;
      if (known.has(key)) continue;
      known.add(key);
      yield { name, schema: schema.json, direction, isBody };
    }
  }
}
