/**
 * Calls `load` once for every file or URL that can be reached from `targets`, several at a time. `load` answers
 * with those that the file refers to, and never throws for one it does not want: text that merely looks like a
 * reference (in an example, under an extension) must not stop the tool.
 */
export async function crawlReferences(
  targets: readonly string[],
  load: (target: string) => Promise<readonly string[]>,
): Promise<void> {
  // Most descriptions are one file, and loading the crawler takes as long as linting a small one.
  if (targets.length === 0) return;
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  const found = new Map<string, object>();
  const off = { json: false, yaml: false, text: false, binary: false };
  await SwaggerParser.resolve('/', { ...FRAME, ...skeleton(targets) } as never, {
    resolve: {
      file: false,
      http: false,
      specwright: {
        order: 1,
        canRead: true,
        async read({ url }: { url: string }) {
          found.set(url, skeleton(await load(fromUrl(url))));
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
        parse: ({ url }: { url: string }) => found.get(url),
      },
    },
  });
}

/** Without these the crawler does not start. */
const FRAME = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {} };

/**
 * Nothing but references: what is one, and to which file it leads, is for Specwright to say, lest the crawler
 * and `SpecDocument.follow` ever disagree.
 */
function skeleton(targets: readonly string[]): object {
  return { targets: targets.map((target) => ({ $ref: toUrl(target) })) };
}

/** One path segment, so that no character of a target means anything to the crawler. */
function toUrl(target: string): string {
  return `/${encodeURIComponent(target.toWellFormed())}`;
}

function fromUrl(url: string): string {
  return decodeURIComponent(url.slice(1));
}
