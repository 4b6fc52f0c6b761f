import type { SandboxMessages } from '../id/sandbox.js';

export const sandbox: Partial<SandboxMessages> = {
  sandboxBanner: 'Conto: laporan di dieu teu dikirim ka instansi mana wae.',
  sandboxMissing: 'Ieu formulir mung kanggo nyobian, nanging instansina sanes instansi conto. Laporan teu tiasa dikirim ti dieu.',
};
