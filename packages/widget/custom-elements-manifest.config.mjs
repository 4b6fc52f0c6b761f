/** What the manifest is made from; scripts/manifest.mjs makes it. */
export default {
  globs: ['src/components/**/lapor-*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
