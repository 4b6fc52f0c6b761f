import type { SandboxMessages } from '../id/sandbox.js';

export const sandbox: SandboxMessages = {
  sandboxBanner: 'Example: reports made here are not sent to any agency.',
  sandboxMissing: 'This form is for trying out only, but its agency is not an example. No report can be sent from here.',
};
