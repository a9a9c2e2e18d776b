import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/convention/index.ts';
import { EntityTags } from '../../src/testing/session/entity-tags.ts';

const PATHS = ['/books/1', '/books/1/blurb', '/books/10', '/books'];

const event = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'POST'),
  path: fc.constantFrom(...PATHS),
  query: fc.constantFrom('', '?a=1'),
  status: fc.constantFrom(200, 204, 304, 404, 412, 500),
  tag: fc.option(fc.constantFrom('"1"', '"2"'), { nil: undefined }),
});

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function learnAll(events: readonly Event[]): EntityTags {
  const tags = new EntityTags();
  for (const { method, path, query, status, tag } of events) {
    const request = { method, path: `${path}${query}` };
    const headers = tag === undefined ? {} : { etag: tag };
    tags.learn(request, { status, headers } as unknown as Answer);
  }
  return tags;
}

const isRead = ({ method, status, tag }: Event): boolean =>
  method === 'GET' && status === 200 && tag !== undefined;
const isWrite = ({ method, status }: Event): boolean =>
  !['GET', 'HEAD'].includes(method) && (status < 400 || status > 499);

/** What was read last at a path, unless one of the later events makes it doubtful. */
function lastRead(
  events: readonly Event[],
  path: string,
  outdates: (event: Event) => boolean,
): string | undefined {
  const at = events.findLastIndex((each) => each.path === path && isRead(each));
  return events.slice(at + 1).some(outdates) ? undefined : events[at]?.tag;
}

test('a tag is the one that was read last, until something is written there or below', () => {
  fc.assert(
    fc.property(fc.array(event), fc.constantFrom(...PATHS), (events, path) => {
      const isNear = (each: Event): boolean =>
        isWrite(each) && (each.path === path || each.path.startsWith(`${path}/`));
      expect(learnAll(events).of(path, false)).toBe(lastRead(events, path, isNear));
    }),
  );
});

test('a tag is sure until something is written anywhere', () => {
  fc.assert(
    fc.property(fc.array(event), fc.constantFrom(...PATHS), (events, path) => {
      expect(learnAll(events).of(`${path}?b=2`, true)).toBe(lastRead(events, path, isWrite));
    }),
  );
});
