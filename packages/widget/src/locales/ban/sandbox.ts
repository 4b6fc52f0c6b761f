import type { SandboxMessages } from '../id/sandbox.js';

export const sandbox: Partial<SandboxMessages> = {
  sandboxBanner: 'Conto: laporan iriki nenten kakirim ring instansi napi ja.',
  sandboxMissing: 'Formulir puniki wantah anggen nyobi, nanging instansinnyane boya instansi conto. Laporan nenten prasida kakirim saking iriki.',
};
