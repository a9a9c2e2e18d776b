import { appendFile, open } from 'node:fs/promises';
import type { Contract } from '../../contract/index.ts';
import { MockError } from '../mock-error.ts';
import { showEntry } from '../traffic/show-entry.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import { Secrets } from './secrets.ts';

/** Appends exchanges to a file, a line of JSON each, without anybody waiting for it. */
export class Recorder {
  readonly #file: string;
  readonly #report: (message: string) => void;
  readonly #lines: string[] = [];
  readonly #secrets = new WeakMap<Contract, Secrets>();
  #isWriting = false;
  #isBroken = false;

  private constructor(file: string, report: (message: string) => void) {
    this.#file = file;
    this.#report = report;
  }

  /** @throws {MockError} when the file cannot be written to */
  static async open(file: string, report: (message: string) => void): Promise<Recorder> {
    try {
      await appendFile(file, '');
    } catch (error) {
      throw new MockError(`The requests cannot be recorded: ${(error as Error).message}.`, {
        code: 'MOCK_RECORD',
        hint: 'Name a file that can be written to, in a folder that exists.',
        cause: error,
      });
    }
    return new Recorder(file, report);
  }

  /** @param origin of the server, as it was called */
  add(entry: TrafficEntry, contract: Contract, origin: string): void {
    if (this.#isBroken) return;
    const masked = this.#secretsOf(contract).mask(entry);
    this.#lines.push(`${JSON.stringify(showEntry(masked, origin))}\n`);
    void this.#write();
  }

  #secretsOf(contract: Contract): Secrets {
    const known = this.#secrets.get(contract) ?? new Secrets(contract);
    this.#secrets.set(contract, known);
    return known;
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    try {
      const handle = await open(this.#file, 'a');
      try {
        for (let line = this.#lines.shift(); line !== undefined; line = this.#lines.shift()) {
          await handle.appendFile(line);
        }
      } finally {
        await handle.close();
      }
    } catch (error) {
      // A line may have been cut off: what follows would be no recording any more.
      this.#isBroken = true;
      this.#lines.length = 0;
      this.#report(
        `The recording ends here: ${(error as Error).message}. The mock goes on; start it again to record.`,
      );
    }
    this.#isWriting = false;
    if (this.#lines.length > 0) await this.#write();
  }
}
