import path from 'node:path';
import { SpecwrightError } from '../../shared/specwright-error.ts';
import type { Contract } from '../../contract/index.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { answerElsewhere, type ElsewhereOptions } from '../answer-elsewhere.ts';
import { assertServable } from '../assert-servable.ts';
import { createMock, type MockOptions } from '../create-mock.ts';
import { toFetch } from '../fetch-adapter.ts';
import type { Mock } from '../mock.ts';
import type { MockAnswer } from '../mock-answer.ts';
import { chooseWithPrism } from '../prism/choose-with-prism.ts';
import { ResourceRoles } from '../state/resource-roles.ts';
import { FileWatcher } from '../../shared/file-watcher.ts';
import { takeTurn } from '../../shared/take-turn.ts';
import type { Edition } from './edition.ts';

export interface LiveMockOptions
  extends Omit<MockOptions, 'sessions' | 'elsewhere' | 'chooser'>, ElsewhereOptions {
  /** Reads the contract from its files. */
  readonly load: () => Promise<Contract>;
  /** Whether to follow the files at all; true unless told. */
  readonly watch?: boolean | undefined;
  /** Hears of every change of the files: the new contract, or why the old one is kept. */
  readonly onReload?: (outcome: { readonly mock: Mock } | { readonly error: Error }) => void;
}

/** A mock that follows its description's files. */
export interface LiveMock {
  /** The latest version that could be read. */
  readonly current: Mock;
  readonly edition: Edition;
  /** Tells of every new edition, until the returned function is called. */
  readonly onEdition: (listener: (edition: Edition) => void) => () => void;
  readonly answer: (request: ApiRequest) => Promise<MockAnswer>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Stops following. */
  readonly close: () => void;
}

/**
 * A mock that is built anew when a file of the description changes, and swapped in between two requests: those in
 * flight end on the version they began with. While the files are broken the last good version answers, and says so
 * in `specwright-stale`. What requests have changed is kept where it is still valid.
 *
 * @throws {SpecwrightError} when the description cannot be read at the start
 */
export async function createLiveMock(options: LiveMockOptions): Promise<LiveMock> {
  const others = { elsewhere: answerElsewhere(options), chooser: chooseWithPrism };
  let current = createMock(assertServable(await options.load()), { ...options, ...others });
  let edition: Edition = { since: Date.now() };
  const listeners = new Set<(edition: Edition) => void>();
  let isLoading = false;
  let isDue = false;
  const watcher = new FileWatcher(() => void reload());
  const follow = (isWhole: boolean): void => {
    const { document, unreadable } = current.contract;
    watcher.follow(document.sources, isWhole && unreadable.size === 0);
  };
  if (options.watch !== false) follow(true);

  const answer = async (request: ApiRequest): Promise<MockAnswer> => {
    const reason = edition.stale;
    const written = await current.answer(request);
    if (reason === undefined) return written;
    return { ...written, headers: { ...written.headers, 'specwright-stale': reason } };
  };

  function publish(next: Edition): void {
    edition = next;
    for (const listener of listeners) listener(next);
  }

  async function reload(): Promise<void> {
    isDue = true;
    if (isLoading) return;
    isLoading = true;
    while (isDue) {
      isDue = false;
      await replace();
    }
    isLoading = false;
  }

  async function replace(): Promise<void> {
    try {
      const loaded = await options.load();
      await takeTurn();
      const contract = assertServable(loaded);
      await takeTurn();
      const roles = new ResourceRoles(contract);
      const sessions = current.sessions.carry((state) =>
        state.carry((template, { item }) => roles.at(template)?.isValid(item) === true),
      );
      current = createMock(contract, { ...options, ...others, sessions });
      follow(true);
      publish({ since: Date.now() });
      options.onReload?.({ mock: current });
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      const said = oneLine(reason);
      const isNews = said !== edition.stale;
      follow(false);
      // Said again whenever something is written beside it, a log in the same folder would never end.
      if (!isNews) return;
      publish({ ...edition, stale: said });
      options.onReload?.({ error: reason });
    }
  }

  return {
    get current() {
      return current;
    },
    get edition() {
      return edition;
    },
    onEdition(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer,
    fetch: toFetch(answer),
    close: () => watcher.close(),
  };
}

/** A header field holds one line of ASCII. */
function oneLine(error: Error): string {
  const { location } = error instanceof SpecwrightError ? error : { location: undefined };
  const place = location === undefined ? '' : ` (${path.basename(location.file)}:${location.line})`;
  return `${error.message}${place}`.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 500);
}
