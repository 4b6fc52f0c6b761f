/** What Trusted Types lets this package do: start its own workers, at the address handed in here and no other. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/**
 * Starts a worker of this build. Throws where the page does not let one start: files on another origin (a CDN), a policy
 * without `trusted-types lapor`, an old browser. What it would have done has to be done on the page then.
 */
export function startWorker(address: URL): Worker {
  // A browser would refuse it too, and complain to the page's console.
  if (address.origin !== location.origin) throw new Error('a worker of another origin');
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory) policy ??= factory.createPolicy('lapor', { createScriptURL: (text) => text });
  return new Worker(policy ? policy.createScriptURL(address.href) : address, { type: 'module' });
}
