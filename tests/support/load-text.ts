import { loadSpec, type SpecDocument } from '../../src/spec/index.ts';

/** A description from texts by file name, the first being the root; or from the text of the root alone. */
export function loadText(texts: string | Readonly<Record<string, string>>): Promise<SpecDocument> {
  const files = Object.entries(typeof texts === 'string' ? { 'openapi.yaml': texts } : texts);
  const read = new Map(files.map(([name, text]) => [`/contract/${name}`, text]));
  return loadSpec(`/contract/${files[0]?.[0]}`, { texts: read, projectRoot: '/contract' });
}
