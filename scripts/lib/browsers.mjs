import { accessSync, constants, readdirSync } from 'node:fs';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of these commands found on the PATH.
 *
 * @param {...string} names
 */
export function findCommand(...names) {
  const folders = (process.env['PATH'] ?? '').split(':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(isExecutable);
}

function findMiniBrowser() {
  for (const folder of ['/usr/lib', '/usr/libexec']) {
    for (const middle of ['', ...architectures(folder)]) {
      for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
        const path = `${folder}/${middle}/${version}/MiniBrowser`;
        if (isExecutable(path)) return path;
      }
    }
  }
  return undefined;
}

/** @param {string} folder */
function architectures(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('-linux-gnu'));
  } catch {
    return [];
  }
}

/**
 * The browsers of this machine that tests can drive. What is not there is `undefined`.
 * `LAPOR_CHROMIUM` and `LAPOR_FIREFOX` name another program than the one on the PATH.
 */
export function findBrowsers() {
  const driver = findCommand('WebKitWebDriver');
  const miniBrowser = findMiniBrowser();
  const xvfb = findCommand('Xvfb');
  return {
    chromium: process.env['LAPOR_CHROMIUM'] ?? findCommand('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chromium-headless-shell'),
    firefox: process.env['LAPOR_FIREFOX'] ?? findCommand('firefox-esr', 'firefox'),
    webkit: driver && miniBrowser && xvfb ? { driver, miniBrowser, xvfb } : undefined,
  };
}
