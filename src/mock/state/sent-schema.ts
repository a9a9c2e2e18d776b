import type { Schema } from '../../contract/index.ts';
import type { Write } from './write.ts';

/** What a body that was sent is to be like; where its type is not declared as such, as JSON is. */
export function sentSchema({
  operation: { requestBody },
  mediaType,
}: Pick<Write, 'operation' | 'mediaType'>): Schema | undefined {
  return (requestBody?.content.get(mediaType) ?? requestBody?.json)?.schema;
}
