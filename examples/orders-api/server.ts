import { createShop } from './app.ts';
import { listen } from './generated/server/runtime/listen.ts';

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => (isStopping = true));

const app = await createShop({ isReady: () => !isStopping });
const port = Number(process.env['PORT'] ?? 3000);
await listen(app, { port });
process.stdout.write(`The shop is open at http://127.0.0.1:${port}/api/v1\n`);
