import type { Exchange } from './exchange.ts';

/** Writes a defect as one line of JSON to standard error. */
export function reportError(error: unknown, { operation, requestId }: Exchange): void {
  const line = {
    timestamp: new Date().toISOString(),
    level: 'error',
    message: error instanceof Error ? error.message : String(error),
    operation: operation.id,
    request_id: requestId,
    stack: error instanceof Error ? error.stack : undefined,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
