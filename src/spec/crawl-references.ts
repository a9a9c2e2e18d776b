import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { SourceFile } from './source-file.ts';

/**
 * Calls `load` once for every file or URL that a reference in the description names, however deep. `load`
 * answers with the value to search on, and never throws for a file it does not want: text that merely looks
 * like a reference (in an example, under an extension) must not stop the tool.
 */
export async function crawlReferences(
  root: SourceFile,
  load: (target: string) => Promise<unknown>,
): Promise<void> {
  const values = new Map<string, unknown>();
  const off = { json: false, yaml: false, text: false, binary: false };
  await SwaggerParser.resolve(root.path, root.value as never, {
    resolve: {
      file: false,
      http: false,
      specwright: {
        order: 1,
        canRead: true,
        async read({ url }: { url: string }) {
          values.set(url, await load(toPath(url)));
          return url;
        },
      },
    },
    parse: {
      ...off,
      specwright: {
        order: 1,
        canParse: true,
        allowEmpty: true,
        parse: ({ url }: { url: string }) => values.get(url) ?? {},
      },
    },
  });
}

/** swagger-parser hands over percent-encoded absolute paths, `file:` URLs, or remote URLs. */
function toPath(url: string): string {
  if (url.startsWith('file:')) return fileURLToPath(url);
  if (/^[a-z][a-z\d+.-]+:/i.test(url)) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
