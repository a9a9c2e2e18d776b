import { expect, test } from 'vitest';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { owaspCoverage } from '../../src/studio/owasp-coverage.ts';
import { OWASP_RISKS } from '../../src/studio/owasp-risks.ts';

const all = conventions.map(({ convention }) => convention);

test('each of the ten risks is covered by a rule, or said to be out of reach', () => {
  const linted = owaspCoverage(all.filter(({ lint }) => lint !== undefined));
  expect(linted.size).toBe(10);
  const open = [...linted].filter(([, ids]) => ids.length === 0).map(([risk]) => risk);
  const outOfReach = [...OWASP_RISKS].filter(([, risk]) => risk.outOfReach !== undefined);
  expect(open).toEqual(outOfReach.map(([risk]) => risk));
});

test('a convention is found by the risk it names, exactly', () => {
  const coverage = owaspCoverage([
    { id: 'a/one', sources: ['OWASP API1:2023', 'RFC 9110'] },
    { id: 'a/ten', sources: ['OWASP API10:2023'] },
    { id: 'a/both', sources: ['OWASP API1:2023', 'OWASP API8:2023'] },
  ]);
  expect(coverage.get('API1:2023')).toEqual(['a/one', 'a/both']);
  expect(coverage.get('API10:2023')).toEqual(['a/ten']);
  expect(coverage.get('API8:2023')).toEqual(['a/both']);
  expect(coverage.get('API2:2023')).toEqual([]);
});

test('every source that names a risk names one of the list', () => {
  const named = all
    .flatMap(({ sources }) => sources)
    .filter((source) => /OWASP API\d/.test(source));
  const known = [...OWASP_RISKS.keys()].map((risk) => `OWASP ${risk}`);
  expect(named.filter((source) => !known.includes(source))).toEqual([]);
});
