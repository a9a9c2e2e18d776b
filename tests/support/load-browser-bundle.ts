import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type * as Browser from '../../src/studio/browser.ts';

/** The file that `specwright/browser` is. */
export const BROWSER_BUNDLE = createRequire(import.meta.url).resolve('specwright/browser');

/** What it may use of the web; nothing of Node is there. */
const WEB = {
  AbortSignal,
  atob,
  btoa,
  crypto,
  fetch,
  Headers,
  performance,
  ReadableStream,
  Request,
  Response,
  setTimeout,
  structuredClone,
  TextDecoder,
  TextEncoder,
  // What the others make is made of these, and has to be told as such.
  Uint8Array,
  URL,
  URLSearchParams,
};

/** The bundle for browsers, run as a script where there are the globals of the web alone: it can import nothing. */
export function loadBrowserBundle({ mayCompile = true } = {}): typeof Browser {
  const script = readFileSync(BROWSER_BUNDLE, 'utf8').replace(
    /export \{([^}]*)\};\s*$/,
    (_match, names: string) => `return {${names.replaceAll(/(\w+) as (\w+)/g, '$2: $1')}};`,
  );
  const context = createContext(
    { ...WEB },
    { codeGeneration: { strings: mayCompile, wasm: false } },
  );
  return runInContext(`(() => {${script}})()`, context) as typeof Browser;
}
