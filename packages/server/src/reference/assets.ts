import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A file of the reference page. */
export interface ReferenceAsset {
  readonly mediaType: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

// No trying out: on a running service that would file real reports. So nothing to sign in for, nor servers to choose from.
const START = `
const problem = location.hash.startsWith('#problem-') ? document.getElementById(location.hash.slice(1)) : null;
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: problem === null,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: [],
  validatorUrl: null,
  // What is drawn now stands above the anchor and pushes it away.
  onComplete: () => requestAnimationFrame(() => requestAnimationFrame(() => problem?.scrollIntoView())),
});
`;

const STYLE = `
body { margin: 0; background: #fff; color: #3b4151; font-family: system-ui, sans-serif; line-height: 1.5; }
.swagger-ui .scheme-container, .swagger-ui .authorization__btn, .swagger-ui .parameters input[disabled] { display: none; }
.swagger-ui .opblock-section, .swagger-ui .responses-wrapper, .swagger-ui .models { overflow-x: auto; }
.swagger-ui code { overflow-wrap: anywhere; }
.problems { max-width: 1420px; margin: 0 auto; padding: 0 20px 64px; }
.problems h2 { font-size: 24px; }
.problems dt { margin-top: 24px; scroll-margin-top: 16px; font-weight: 600; }
.problems dd { margin: 4px 0 0; max-width: 70ch; overflow-wrap: anywhere; }
.problems :target { outline: 2px solid #196bcd; outline-offset: 4px; }
.problems a { color: #0b57b0; }
code { font-family: ui-monospace, monospace; }
`;

/** The files of the page by name: those of swagger-ui as it was published, and two of ours. */
export const REFERENCE_ASSETS: Readonly<Record<string, ReferenceAsset>> = {
  'swagger-ui-bundle.js': published('swagger-ui-dist/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'),
  'swagger-ui.css': published('swagger-ui-dist/swagger-ui.css', 'text/css; charset=utf-8'),
  'start.js': own(START, 'text/javascript; charset=utf-8'),
  'style.css': own(STYLE, 'text/css; charset=utf-8'),
};

const { version } = require('swagger-ui-dist/package.json') as { version: string };

/** Stands in the address of each file, so that a browser may keep it for ever. */
export const REFERENCE_VERSION = createHash('sha256').update(version).update(START).update(STYLE).digest('hex').slice(0, 12);

function published(specifier: string, mediaType: string): ReferenceAsset {
  return { mediaType, read: async () => new Uint8Array(await readFile(require.resolve(specifier))) };
}

function own(content: string, mediaType: string): ReferenceAsset {
  return { mediaType, read: () => Promise.resolve(new TextEncoder().encode(content)) };
}
