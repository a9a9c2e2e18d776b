type Prism = typeof import('@stoplight/prism-http');

let loading: Promise<Prism> | undefined;

/** prism-http costs about a second to load, so it is loaded when it is first needed, once. */
export function loadPrism(): Promise<Prism> {
  loading ??= import('@stoplight/prism-http');
  return loading;
}
