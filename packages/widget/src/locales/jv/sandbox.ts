import type { SandboxMessages } from '../id/sandbox.js';

export const sandbox: Partial<SandboxMessages> = {
  sandboxBanner: 'Conto: laporan ing mriki boten dipunkintun dhateng instansi pundi kemawon.',
  sandboxMissing: 'Formulir punika namung kangge nyobi, nanging instansinipun sanes instansi conto. Laporan boten saged dipunkintun saking mriki.',
};
