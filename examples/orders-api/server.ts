import { createShop } from './app.ts';
import { listen } from './generated/server/runtime/listen.ts';

let isReady = true;
const app = await createShop({ isReady: () => isReady });
const url = await listen(app, {
  port: Number(process.env['PORT'] ?? 3000),
  onStop: () => (isReady = false),
});
process.stdout.write(`The shop is open at ${url}/api/v1\n`);
