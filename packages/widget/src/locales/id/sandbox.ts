/** What is said where reports are for trying out. */
export const sandbox = {
  sandboxBanner: 'Contoh: laporan di sini tidak dikirim ke instansi mana pun.',
  sandboxMissing: 'Formulir ini hanya untuk mencoba, tetapi instansinya bukan instansi contoh. Laporan tidak dapat dikirim dari sini.',
};

export type SandboxMessages = typeof sandbox;
