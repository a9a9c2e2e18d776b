import type { Header, Operation } from '../../src/contract/index.ts';

/** The only value a header may have, if the contract leaves no choice. */
export function fixedValue({ required, schema }: Header): string | undefined {
  const values = schema?.values ?? [];
  const [value] = values;
  const isText = typeof value === 'string' || typeof value === 'number';
  return required && values.length === 1 && isText ? String(value) : undefined;
}

/** Header fields that an answer has by its status alone, by lower-case name. */
export function fixedHeaders(operation: Operation): Record<string, Record<string, string>> {
  const byStatus: Record<string, Record<string, string>> = {};
  for (const [status, response] of operation.responses) {
    if (!/^\d{3}$/.test(status)) continue;
    const fields = [...response.headers].flatMap(([name, header]) => {
      const value = fixedValue(header);
      return value === undefined ? [] : [[name, value] as const];
    });
    const mediaType = response.json?.name;
    const isUsual = mediaType === undefined || mediaType === 'application/json';
    if (!isUsual) fields.push(['content-type', mediaType]);
    if (fields.length > 0) byStatus[status] = Object.fromEntries(fields);
  }
  return byStatus;
}
