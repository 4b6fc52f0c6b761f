/** What a field to search and choose in says. */
export const combobox = {
  change: 'Ganti',
  searching: 'Sedang mencari…',
  searchFound: (count: number) => `${count} hasil`,
  searchFoundMore: (count: number) => `${count} hasil pertama. Tulis lebih lengkap agar daftarnya lebih pendek.`,
  searchFoundNothing: 'Tidak ada yang cocok. Periksa ejaannya atau coba kata lain.',
  searchFailed: 'Pencarian belum berhasil. Periksa jaringan Anda.',
  searchAgain: 'Cari lagi',
  levels: 'Atau pilih dari daftar',
  levelNone: 'Pilih…',
  levelsFailed: 'Daftar belum bisa diambil. Ketik namanya di kolom di atas.',
};

export type ComboboxMessages = typeof combobox;
