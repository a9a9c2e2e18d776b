import type * as Prism from '@stoplight/prism-http';

let loading: Promise<typeof Prism> | undefined;

/** prism-http costs about a second to load, so it is loaded when it is first needed, once. */
export function loadPrism(): Promise<typeof Prism> {
  loading ??= import('@stoplight/prism-http');
  return loading;
}
