#!/usr/bin/env node
// Committed, so that installing the package can link it before anything is built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(fileURLToPath(program))) {
  process.stderr.write('lapor-server is not built yet. Run: npm run build\n');
  process.exit(1);
}
await import(program.href);
