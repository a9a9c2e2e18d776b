import type { Convention } from '../convention/index.ts';
import { conventions } from './conventions.generated.ts';
import { OWASP_RISKS } from './owasp-risks.ts';

/**
 * Which conventions bear on which risk of the OWASP API Security Top 10, by the `sources` they name: ids by the
 * id of the risk. Every risk is there, in the order of the list, those without a convention too.
 *
 * @param registry instead of all conventions there are
 */
export function owaspCoverage(
  registry: readonly Pick<Convention, 'id' | 'sources'>[] = conventions.map(
    ({ convention }) => convention,
  ),
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...OWASP_RISKS.keys()].map((risk) => [
      risk,
      registry.filter(({ sources }) => sources.includes(`OWASP ${risk}`)).map(({ id }) => id),
    ]),
  );
}
