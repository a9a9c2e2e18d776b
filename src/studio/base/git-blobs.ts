import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

interface Request {
  readonly resolve: (text: string | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads files as they were at a revision: one `git cat-file --batch` for all of them, since a contract may be thousands.
 * Call `end` when no more are wanted.
 */
export class GitBlobs {
  readonly #git: ChildProcessWithoutNullStreams;
  readonly #requests: Request[] = [];
  #chunks: Buffer[] = [];
  #size = 0;
  /** Nothing can be read before so many bytes are there. */
  #wanted = 1;

  constructor(folder: string) {
    this.#git = spawn('git', ['-C', folder, 'cat-file', '--batch']);
    this.#git.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    // Its own complaints come as an end without an answer.
    this.#git.stdin.on('error', () => {});
    const fail = (): void => {
      for (const { reject } of this.#requests.splice(0)) reject(new Error('git ended early'));
    };
    this.#git.on('error', fail);
    this.#git.on('close', fail);
  }

  /** The bytes of a file, read as UTF-8; `undefined` where the revision does not have it. `name` is relative to the repository. */
  read(revision: string, name: string): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      // A line is a request.
      if (name.includes('\n')) {
        resolve(undefined);
        return;
      }
      this.#requests.push({ resolve, reject });
      this.#git.stdin.write(`${revision}:${name}\n`);
    });
  }

  end(): void {
    this.#git.stdin.end();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    // A large file comes in many chunks: they are joined once.
    while (this.#size >= this.#wanted) {
      const received = Buffer.concat(this.#chunks);
      const end = received.indexOf('\n');
      const [, type, size] =
        /^[0-9a-f]{40,64} ([a-z]+) (\d+)$/.exec(received.toString('utf8', 0, Math.max(end, 0))) ??
        [];
      // What is found is followed by a line end of its own.
      const next = end + 1 + (size === undefined ? 0 : Number(size) + 1);
      this.#chunks = [received];
      this.#wanted = end === -1 ? received.length + 1 : next;
      if (received.length < this.#wanted) return;
      const text = type === 'blob' ? received.toString('utf8', end + 1, next - 1) : undefined;
      this.#chunks = [received.subarray(next)];
      this.#size = received.length - next;
      this.#wanted = 1;
      this.#requests.shift()?.resolve(text);
    }
  }
}
