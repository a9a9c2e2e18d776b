import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { generateValue } from '../values/generate-value.ts';
import { randomUuid } from '../values/random-uuid.ts';
import { seededRandom } from '../values/seeded-random.ts';
import type { ResourceModel } from './resource-model.ts';
import type { RowSet } from './row-set.ts';

/**
 * A value of the identity property that no row has had.
 *
 * @throws {Problem} conflict, when there is none
 */
export function freshId(model: ResourceModel, rows: RowSet): unknown {
  const schema = model.identitySchema;
  if (schema['type'] === 'integer' || schema['type'] === 'number') {
    const ids = rows
      .list()
      .map(({ id }) => Number(id))
      .filter((id) => Number.isFinite(id));
    return Math.max(0, ...ids) + 1;
  }
  const { examples: _examples, enum: _values, ...open } = schema;
  const isOpen = ['format', 'pattern', 'maxLength'].every((name) => open[name] === undefined);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const seed = `${model.resource.collection} ${rows.ever} ${attempt}`;
    const random = seededRandom(seed);
    // One of an item that is made up is like those that are there: `customer_kfhmkw9a`.
    const alike = isOpen || attempt >= LIKELY_ATTEMPTS ? undefined : model.generate(seed);
    const id =
      own(alike, model.identity) ??
      (isOpen ? randomUuid(random) : generateValue(open, { random, useExamples: false }));
    if (rows.get(String(id)) === undefined && !rows.isGone(String(id))) return id;
  }
  throw new Problem(
    'conflict',
    `No free value is left for ${model.identity}. Delete something first.`,
  );
}

/** How often an item is made up for its id, which is more work than an id alone. */
const LIKELY_ATTEMPTS = 5;
/** How often another id is tried before all are taken to be in use. */
const MOST_ATTEMPTS = 1000;
