/** Device names that Windows takes for files of any folder and extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a path with `/` is relative, stays below its folder and is a file name on every system. */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every(
      (part) => /^[^\\:*?"<>|\p{Cc}]+$/u.test(part) && !/[. ]$/.test(part) && !DEVICE.test(part),
    );
}
