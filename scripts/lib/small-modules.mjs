// Given to Node with --import: the SDK then runs on what stands in for its packages in the build for pages.
import { register } from 'node:module';
import { SMALL } from '../../packages/widget/small-modules.mjs';

const hooks = `
  const small = new Map(${JSON.stringify(Object.entries(SMALL).map(([name, file]) => [name, String(file)]))});
  export const resolve = (name, context, next) =>
    small.has(name) ? { url: small.get(name), shortCircuit: true } : next(name, context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
