import type { MediaType, Operation } from '../../contract/index.ts';

/** The media type of the bodies that are sent: JSON where it is taken. */
export function requestMedia(operation: Operation): MediaType | undefined {
  const { requestBody } = operation;
  return requestBody?.json ?? [...(requestBody?.content.values() ?? [])][0];
}
