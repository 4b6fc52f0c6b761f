import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { etag } from 'hono/etag';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { INDEX_POLICY, indexPage } from '../pages/index-page.js';

/** Names whose content never changes, because it is part of the name. */
const HASHED = /-[0-9a-f]{8,}\.js$/;
/** Plain names in plain folders: no hidden files, no way out. */
const PLAIN = /^(\/(?!node_modules\/)[A-Za-z0-9_][A-Za-z0-9._-]*)*(\/|\/[A-Za-z0-9_][A-Za-z0-9._-]*\.[a-z0-9]+)$/;
const WIDGET_PARTS = /\.(js|json|css)$/;
/** What a page is made of. Sources and settings lying beside it are not for serving. */
const PAGE_PARTS = /(\/|\.(html|css|js|svg|png|jpg|webp|avif|ico|woff2|txt))$/;

/** Strict enough for a page that holds the widget; what a page adds in a meta element narrows it further. */
const EXAMPLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const WIDGET_POLICY = "default-src 'none'; script-src 'self'";

/** The widget for any agency's page to load, and example pages when there is a folder of them. */
export function pageRoutes({ settings: { folders } }: Pick<AppDeps, 'settings'>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  if (folders.widget !== null) {
    app.get('/widget/*', widgetHeaders(), compress(), etag(), ...folder('/widget', folders.widget, WIDGET_PARTS), refuse);
  }
  if (folders.examples !== null) {
    const { examples } = folders;
    app.get('/examples/*', exampleHeaders(), compress(), etag(), ...folder('/examples', examples, PAGE_PARTS), refuse);
    app.get('/', async (context) => {
      context.header('Content-Security-Policy', INDEX_POLICY);
      context.header('Cache-Control', 'no-cache');
      return context.html(await indexPage(examples));
    });
  }
  return app;
}

// These come before `etag`, whose 304 keeps few headers: what a 304 says replaces what the browser had kept.

/** Any page may load these, with an integrity attribute too; the entry is asked about again, its parts never change. */
function widgetHeaders() {
  return createMiddleware<AppEnv>(async (context, next) => {
    await next();
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const lasting = HASHED.test(context.req.path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300, must-revalidate';
    context.header('Cache-Control', context.res.status < 400 ? lasting : 'no-store');
    // For the workers among them: a worker goes by the policy of its own file, and loads its parts from beside it.
    context.header('Content-Security-Policy', WIDGET_POLICY);
  });
}

function exampleHeaders() {
  return createMiddleware<AppEnv>(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', EXAMPLE_POLICY);
    context.header('Permissions-Policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()');
    context.header('Cache-Control', 'no-cache');
  });
}

function folder(prefix: string, root: string, parts: RegExp): [MiddlewareHandler<AppEnv>, MiddlewareHandler<AppEnv>] {
  return [
    createMiddleware<AppEnv>(async (context, next) => {
      const asked = context.req.path.slice(prefix.length);
      const isFolder = /\/[^/.]+$/.test(asked);
      const path = isFolder ? `${asked}/` : asked;
      if (!PLAIN.test(path) || !parts.test(path)) throw new ProblemError('not_found');
      // A folder's page finds its neighbours only below a slash.
      return isFolder ? context.redirect(prefix + path, 308) : next();
    }),
    serveStatic<AppEnv>({ root, rewriteRequestPath: (path) => path.slice(prefix.length) }),
  ];
}

// Without it, a file that is missing would look like a path that only other methods know.
const refuse = () => {
  throw new ProblemError('not_found');
};
