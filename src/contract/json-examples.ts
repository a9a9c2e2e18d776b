import type { SpecNode } from '../spec/index.ts';
import type { Response } from './response.ts';

/** The examples of a response's JSON bodies: those of the media type, and those its schema carries itself. */
export function jsonExamples({ content }: Response): readonly SpecNode[] {
  return [...content.values()].flatMap(({ isJson, schema, exampleNodes }) => {
    if (!isJson) return [];
    const owner = schema?.node.resolve();
    const own = [owner?.property('example'), ...(owner?.property('examples')?.items() ?? [])];
    return [...exampleNodes.values(), ...own.filter((node) => node !== undefined)];
  });
}
