import { Fields } from './fields.ts';
import type { Write } from './write.ts';

/** What a body that was sent is to be like; where its type is not declared as such, as JSON is. */
export function sentFields({
  operation: { requestBody },
  mediaType,
}: Pick<Write, 'operation' | 'mediaType'>): Fields | undefined {
  const schema = (requestBody?.content.get(mediaType) ?? requestBody?.json)?.schema;
  return schema === undefined ? undefined : Fields.of(schema);
}
