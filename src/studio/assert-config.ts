import { STYLE } from '../convention/index.ts';
import { isRecord } from '../shared/is-record.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import { isDelay, isScenario } from './is-scenario.ts';

/** What a setting must be, in words and as a predicate. */
type Kind = readonly [string, (value: unknown) => boolean];

const TEXT: Kind = ['a string', isText];
const TEXTS: Kind = ['a list of strings', isTexts];
const RULESETS: Kind = [
  "a list of names, or of `[name, 'all' | 'recommended' | 'off']`",
  (value) => Array.isArray(value) && value.every(isRuleset),
];
const PORT: Kind = [
  'a whole number from 0 to 65535',
  (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535,
];
const OVERRIDES: Kind = [
  'a list of objects with `files`, and `preset`, `style` or `conventions`',
  listOf({ files: isTexts, preset: isText, style: isRecord, conventions: isRecord }, ['files']),
];
const SUPPRESSIONS: Kind = [
  'a list of objects with `files`, `codes` and a `reason`',
  listOf({ files: isTexts, codes: isTexts, reason: isReason }, ['files', 'codes', 'reason']),
];
const SWITCH: Kind = ['`true` or `false`', (value) => typeof value === 'boolean'];
const SCENARIOS: Kind = [
  'an object of scenarios: by operation id (or `*`) `code`, `example`, `dynamic`, `seed`, `delay`, `errorRate`, `errorCode`, `disrupt` or `sequence`',
  (value) => isRecord(value) && Object.values(value).every(isScenario),
];
const CALLBACK: Kind = ['a function', (value) => typeof value === 'function'];

/** The settings there are, and those below them where they have fixed names. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, Kind>> | undefined>> = {
  preset: undefined,
  conventions: undefined,
  style: Object.fromEntries(
    Object.entries(STYLE).map(([name, { enum: values }]) => [name, oneOf(values)]),
  ),
  lint: {
    ignore: TEXTS,
    rulesets: RULESETS,
    overrides: OVERRIDES,
    suppress: SUPPRESSIONS,
    baseline: TEXT,
  },
  mock: {
    port: PORT,
    host: TEXT,
    seed: TEXT,
    stateless: SWITCH,
    openControl: SWITCH,
    callbackHosts: TEXTS,
    callbackSecret: TEXT,
    webhookUrl: ['an http or https URL', isHttpUrl],
    delay: ['milliseconds, or `[from, to]`', isDelay],
    errorRate: ['a number from 0 to 1', (value) => Number(value) >= 0 && Number(value) <= 1],
    proxy: ['an object with `url`, and `operations`: a list of their ids', isProxy],
    replay: TEXT,
    scenario: TEXT,
    scenarios: SCENARIOS,
  },
  generate: { out: TEXT, targets: TEXTS },
  test: { credentials: CALLBACK, setup: CALLBACK, teardown: CALLBACK },
};

/** The settings that are values themselves. */
const VALUES: Readonly<Record<string, Kind>> = { overlays: TEXTS, base: TEXT };

/**
 * A setting that is misspelt would be ignored in silence.
 *
 * @throws {ConfigError} unless the value of a configuration file is a configuration
 */
export function assertConfig(value: unknown, file: string): asserts value is Config {
  const refuse = (message: string, hint: string): never => {
    throw new ConfigError(message, {
      code: 'CONFIG_SHAPE',
      hint,
      location: { file, line: 1, column: 1 },
    });
  };
  if (!isRecord(value)) {
    return refuse(
      'The configuration is not an object.',
      'Write `export default defineConfig({ … })`.',
    );
  }
  assertNames(value, [...Object.keys(SETTINGS), ...Object.keys(VALUES)], '');
  assertKinds(value, VALUES, '');
  for (const [name, below] of Object.entries(SETTINGS)) {
    const setting = value[name];
    if (setting === undefined || name === 'preset') continue;
    if (!isRecord(setting)) {
      refuse(`The setting \`${name}\` is not an object.`, 'See the README for what it holds.');
    } else if (below !== undefined) {
      assertNames(setting, Object.keys(below), `${name}.`);
      assertKinds(setting, below, `${name}.`);
    }
  }

  function assertKinds(
    record: Readonly<Record<string, unknown>>,
    kinds: Readonly<Record<string, Kind>>,
    prefix: string,
  ): void {
    for (const [name, [words, accepts]] of Object.entries(kinds)) {
      const setting = record[name];
      if (setting === undefined || accepts(setting)) continue;
      refuse(
        `The setting \`${prefix}${name}\` cannot be ${JSON.stringify(setting)}.`,
        `Give it ${words}.`,
      );
    }
  }

  function assertNames(
    record: Readonly<Record<string, unknown>>,
    names: readonly string[],
    prefix: string,
  ): void {
    const unknown = Object.keys(record).find((key) => !names.includes(key));
    if (unknown === undefined) return;
    const known = names.map((name) => `\`${prefix}${name}\``).join(', ');
    refuse(`There is no setting \`${prefix}${unknown}\`.`, `Use one of: ${known}.`);
  }
}

function oneOf(values: readonly string[]): Kind {
  return [`one of: ${values.join(', ')}`, (value) => values.some((each) => each === value)];
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isRuleset(value: unknown): boolean {
  if (!Array.isArray(value)) return isText(value);
  const [name, severity, ...more] = value as unknown[];
  return isText(name) && oneOf(['all', 'recommended', 'off'])[1](severity) && more.length === 0;
}

function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isProxy(value: unknown): boolean {
  return listOf({ url: isText, operations: isTexts }, ['url'])([value]);
}

/** A list of objects that have the required fields, and no others than are named. */
function listOf(
  fields: Readonly<Record<string, (value: unknown) => boolean>>,
  required: readonly string[],
): (value: unknown) => boolean {
  const isItem = (item: unknown): boolean =>
    isRecord(item) &&
    required.every((name) => Object.hasOwn(item, name)) &&
    Object.entries(item).every(
      ([name, value]) => Object.hasOwn(fields, name) && fields[name]?.(value) === true,
    );
  return (value) => Array.isArray(value) && value.every(isItem);
}
