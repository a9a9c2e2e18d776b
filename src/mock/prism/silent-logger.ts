const nothing = (): void => {};

/** The logger that Prism must be given: pino's methods and signale's, all silent. */
export const silentLogger = {
  info: nothing,
  warn: nothing,
  error: nothing,
  debug: nothing,
  trace: nothing,
  fatal: nothing,
  success: nothing,
  child: (): unknown => silentLogger,
};
