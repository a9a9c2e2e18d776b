let may: boolean | undefined;

/**
 * Whether schemas can be compiled, which makes code of them: a page may forbid that, by a Content-Security-Policy
 * without `unsafe-eval`.
 */
export function mayCompile(): boolean {
  may ??= tries();
  return may;
}

function tries(): boolean {
  try {
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}
