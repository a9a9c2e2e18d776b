import { secretKind, spokenName, type Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overNamedValues,
  type Edit,
  type Fix,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/password-field',
  summary: 'A password travels in a body, hidden, of a minimal length, and never back.',
  why: 'Documentation, forms and logs show whatever is not marked as a password.',
  since: '0.1.0',
  sources: ['OWASP API2:2023', 'OWASP API3:2023', 'NIST SP 800-63B section 5.1.1'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['validation/read-write-only', 'validation/before-handler'],
  options: {
    minLength: {
      type: 'integer',
      description: 'The least `minLength` of a password that is chosen.',
      default: 8,
    },
  },
  lint: overNamedValues(isPassword, (password, report, { options }) => {
    const { key, name, schema, directions, parameter, at, target } = password;
    if (!directions.has('request')) return;
    if (parameter !== undefined) {
      if (parameter.in !== 'query' && parameter.in !== 'path') return;
      report(
        parameter.node,
        `A password stands in the URL, as ${name}`,
        'Move it into the body of a POST',
      );
      return;
    }
    const wanted = requirements(key, Number(options['minLength']));
    const missing = wanted.filter(({ holds }) => !holds(schema));
    if (missing.length === 0) return;
    const list = missing.map(({ keyword, value }) => `\`${keyword}: ${value}\``);
    report(
      at,
      `${name} takes a password without ${list.join(', ')}`,
      `Add ${list.length === 1 ? 'it' : 'them'} to the schema of \`${key}\``,
      {
        fix: target === undefined ? undefined : () => fix(target, key, missing),
      },
    );
  }),
});

function isPassword(name: string, { types }: Schema): boolean {
  return secretKind(name) === 'password' && types.includes('string');
}

interface Requirement {
  readonly keyword: string;
  readonly value: string | number | boolean;
  readonly holds: (schema: Schema) => boolean;
}

function requirements(name: string, minLength: number): Requirement[] {
  return [
    {
      keyword: 'format',
      value: 'password',
      holds: (schema) => schema.keyword('format') === 'password',
    },
    // `false` says that it is meant to come back.
    {
      keyword: 'writeOnly',
      value: true,
      holds: (schema) => schema.keyword('writeOnly') !== undefined,
    },
    {
      keyword: 'minLength',
      value: minLength,
      holds: (schema) => !isChosen(name) || Number(schema.keyword('minLength') ?? 0) >= minLength,
    },
  ];
}

/** One that is chosen here and now: not one of an older policy, and not one of another system. */
function isChosen(name: string): boolean {
  return /^((new|user|account|confirm|repeat) )*pass/.test(spokenName(name));
}

function fix(target: Schema['node'], key: string, missing: readonly Requirement[]): Fix {
  const edits = missing.map(({ keyword, value }): Edit => {
    const present = target.property(keyword);
    return present === undefined
      ? { op: 'add', at: target, path: [keyword], value }
      : { op: 'set', at: present, value };
  });
  const isLonger = missing.some(({ keyword }) => keyword === 'minLength');
  return isLonger ? { edits, review: `Check that no account has a shorter ${key}` } : { edits };
}
