import type { Convention, OptionSchema } from '../convention/index.ts';
import { ConfigError } from './config-error.ts';

/** @throws {ConfigError} at the first option that the convention does not have, or whose value is none for it */
export function assertOptions(
  convention: Convention,
  chosen: Readonly<Record<string, unknown>>,
): void {
  const options = new Map(Object.entries(convention.options ?? {}));
  for (const [name, value] of Object.entries(chosen)) {
    const option = options.get(name);
    if (option === undefined) {
      const known = [...options.keys()].map((key) => `\`${key}\``).join(', ');
      throw new ConfigError(`The convention \`${convention.id}\` has no option \`${name}\`.`, {
        code: 'CONFIG_OPTION',
        hint: known === '' ? 'It has none; write `{}`.' : `Use one of: ${known}.`,
      });
    }
    if (accepts(option, value)) continue;
    throw new ConfigError(
      `The option \`${name}\` of \`${convention.id}\` cannot be ${JSON.stringify(value)}.`,
      {
        code: 'CONFIG_OPTION',
        hint: `Give it ${option.enum === undefined ? `a value of type ${option.type}` : `one of: ${option.enum.join(', ')}`}.`,
      },
    );
  }
}

function accepts(option: OptionSchema, value: unknown): boolean {
  if (option.enum !== undefined) return option.enum.includes(value);
  switch (option.type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    default:
      return typeof value === option.type;
  }
}
