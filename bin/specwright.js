#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 18)) {
  process.stderr.write(
    `error NODE_VERSION: Specwright needs Node 24.18 or newer, this is ${process.version}.\n` +
      '  Add the version to your project with `npm install --save-dev node@24`, then use `npx specwright`.\n',
  );
  process.exitCode = 2;
} else {
  await import('../dist/bundle/bin.js');
}
