import path from 'node:path';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import * as formats from '@stoplight/spectral-formats';
import * as functions from '@stoplight/spectral-functions';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import { own } from '../../shared/own.ts';
import type { SourceFile } from '../../spec/index.ts';
import type { DefinitionContext, ReadDefinition } from './definition-context.ts';
import { loadModule } from './load-module.ts';
import { RulesetError } from './ruleset-error.ts';

type Functions = Readonly<Record<string, unknown>>;

/** Reads what is extended. */
type ReadBase = (name: string, context: DefinitionContext) => Promise<ReadDefinition>;

/**
 * What a YAML or JSON ruleset says as Spectral's own code takes it: names of formats and functions become the things
 * themselves, what it extends is read.
 *
 * @throws {RulesetError} at the place that names something which does not exist
 */
export async function convertDefinition(
  source: SourceFile,
  context: DefinitionContext,
  read: ReadBase,
): Promise<RulesetDefinition> {
  const { value } = source;
  if (!isRecord(value))
    refuse(source, [], 'This is no ruleset.', 'Write a mapping with `extends` or `rules`.');
  const custom = readFunctions(source, context);
  const convert = async (
    part: Readonly<Record<string, unknown>>,
    at: JsonPath,
  ): Promise<object> => {
    const {
      extends: bases,
      rules,
      formats: names,
      functions: _named,
      functionsDir: _dir,
      ...rest
    } = part;
    return {
      ...rest,
      ...(bases === undefined
        ? {}
        : { extends: await readBases(source, bases, at, context, read) }),
      ...(names === undefined ? {} : { formats: readFormats(source, names, [...at, 'formats']) }),
      ...(isRecord(rules)
        ? { rules: readRules(source, rules, [...at, 'rules'], custom) }
        : rules === undefined
          ? {}
          : { rules }),
    };
  };
  const {
    overrides: listed,
    aliases,
    except,
    ...main
  } = value as Readonly<Record<string, unknown>>;
  const overrides = withExceptions(listed, except);
  const converted = await convert(main, []);
  const parts = Array.isArray(overrides)
    ? await Promise.all(
        overrides.map((part: unknown, index) =>
          isRecord(part) ? convert(part, ['overrides', index]) : part,
        ),
      )
    : overrides;
  return {
    ...converted,
    ...(aliases === undefined ? {} : { aliases: readAliases(source, aliases) }),
    ...(parts === undefined ? {} : { overrides: parts }),
  } as RulesetDefinition;
}

/** `except`, which overrides have replaced: rules that are off in some files or places. */
function withExceptions(overrides: unknown, except: unknown): unknown {
  if (!isRecord(except)) return overrides;
  const exceptions = Object.entries(except).map(([place, rules]) => ({
    files: [place.startsWith('#') ? `**${place}` : place],
    rules: Object.fromEntries([rules].flat().map((rule) => [String(rule), 'off'])),
  }));
  return [...(Array.isArray(overrides) ? (overrides as unknown[]) : []), ...exceptions];
}

/** `extends: name`, or a list of names and `[name, severity]`. */
async function readBases(
  source: SourceFile,
  bases: unknown,
  at: JsonPath,
  context: DefinitionContext,
  read: ReadBase,
): Promise<unknown> {
  const list: readonly unknown[] = Array.isArray(bases) ? bases : [bases];
  return Promise.all(
    list.map(async (base, index) => {
      const [name, ...severity] = Array.isArray(base) ? (base as unknown[]) : [base];
      const place = [...at, 'extends', ...(Array.isArray(bases) ? [index] : [])];
      if (typeof name !== 'string')
        return refuse(
          source,
          place,
          'This names no ruleset.',
          'Write `spectral:oas`, a file or a package.',
        );
      try {
        const { definition } = await read(name, context);
        return severity.length === 0 ? definition : [definition, ...severity];
      } catch (error) {
        // Without a place of its own, what went wrong is shown where it was asked for.
        if (!(error instanceof RulesetError) || error.location !== undefined) throw error;
        return refuse(source, place, error.message, error.hint ?? '', error.code);
      }
    }),
  );
}

function readFormats(source: SourceFile, names: unknown, at: JsonPath): unknown {
  if (!Array.isArray(names)) return names;
  return names.map((name: unknown, index) => {
    const format = own(formats, FORMATS[String(name)] ?? identifier(String(name)));
    return (
      format ??
      refuse(
        source,
        [...at, index],
        `There is no format \`${String(name)}\`.`,
        'Write `oas3`, `oas3.0` or `oas3.1`.',
      )
    );
  });
}

const FORMATS: Readonly<Record<string, string>> = {
  'json-schema-2019-09': 'jsonSchemaDraft2019_09',
  'json-schema-2020-12': 'jsonSchemaDraft2020_12',
  'json-schema-draft-2019-09': 'jsonSchemaDraft2019_09',
  'json-schema-draft-2020-12': 'jsonSchemaDraft2020_12',
};

/** `oas3.1` is exported as `oas3_1`, `json-schema-draft4` as `jsonSchemaDraft4`. */
function identifier(format: string): string {
  return format
    .replaceAll('.', '_')
    .replaceAll(/-([a-z\d])/g, (_match, letter: string) => letter.toUpperCase());
}

function readRules(
  source: SourceFile,
  rules: Readonly<Record<string, unknown>>,
  at: JsonPath,
  custom: Functions,
): object {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      if (!isRecord(rule)) return [name, rule];
      const { then, formats: names, ...rest } = rule;
      const place = [...at, name];
      const steps = (Array.isArray(then) ? then : [then]) as readonly unknown[];
      const converted = steps.map((step, index) =>
        readStep(source, step, [...place, 'then', ...(Array.isArray(then) ? [index] : [])], custom),
      );
      return [
        name,
        {
          ...rest,
          ...(names === undefined
            ? {}
            : { formats: readFormats(source, names, [...place, 'formats']) }),
          // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
          ...(then === undefined ? {} : { then: Array.isArray(then) ? converted : converted[0] }),
        },
      ];
    }),
  );
}

function readStep(source: SourceFile, step: unknown, at: JsonPath, custom: Functions): unknown {
  if (!isRecord(step) || typeof step['function'] !== 'string') return step;
  const name = step['function'];
  // As in Spectral, a function of its own cannot be replaced.
  const found = own(functions, name) ?? own(custom, name);
  if (found !== undefined) return { ...step, function: found };
  const known = [...Object.keys(custom), ...Object.keys(functions)].join(', ');
  return refuse(
    source,
    [...at, 'function'],
    `There is no function \`${name}\`.`,
    `Use one of: ${known}. Name your own in \`functions\`.`,
  );
}

/** Functions of the ruleset's own: `functions: [name]` is the default export of `functions/name.js`. */
function readFunctions(source: SourceFile, { folder, ownModules }: DefinitionContext): Functions {
  const names = own(source.value, 'functions');
  if (!Array.isArray(names)) return {};
  const dir = own(source.value, 'functionsDir');
  const base = path.resolve(folder, typeof dir === 'string' ? dir : 'functions');
  return Object.fromEntries(
    names.map((name: unknown, index) => {
      const file = path.join(base, `${String(name)}.js`);
      try {
        return [path.basename(String(name)), loadModule(file, ownModules)];
      } catch (error) {
        return refuse(
          source,
          ['functions', index],
          `Cannot load the function \`${String(name)}\`: ${error instanceof Error ? error.message : String(error)}.`,
          `Export it by default from ${file}.`,
        );
      }
    }),
  );
}

/** An alias is a list of paths, or targets by format. */
function readAliases(source: SourceFile, aliases: unknown): unknown {
  if (!isRecord(aliases)) return aliases;
  return Object.fromEntries(
    Object.entries(aliases).map(([name, alias]) => {
      if (typeof alias === 'string') return [name, [alias]];
      if (!isRecord(alias) || !Array.isArray(alias['targets'])) return [name, alias];
      const targets = alias['targets'].map((target: unknown, index: number) =>
        isRecord(target)
          ? {
              ...target,
              formats: readFormats(source, target['formats'], [
                'aliases',
                name,
                'targets',
                index,
                'formats',
              ]),
            }
          : target,
      );
      return [name, { ...alias, targets }];
    }),
  );
}

function refuse(
  source: SourceFile,
  at: JsonPath,
  what: string,
  hint: string,
  code = 'RULESET_INVALID',
): never {
  throw new RulesetError(what, { code, hint, location: source.locate(at) });
}
