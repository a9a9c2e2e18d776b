/** Names and addresses of the machine itself, as `Host` has them. */
export const LOOPBACK_HOST =
  /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
