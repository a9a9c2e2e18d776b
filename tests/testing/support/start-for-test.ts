import { onTestFinished } from 'vitest';
import { startTaskServer, type Defect, type TaskServer } from '../tasks/server.ts';

/** A task server of its own for the test that runs. */
export async function startForTest(defect?: Defect): Promise<TaskServer> {
  const server = await startTaskServer(defect);
  onTestFinished(server.close);
  return server;
}
