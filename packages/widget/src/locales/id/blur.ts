/** What the tool that covers faces and plates says. */
export const blur = {
  blurHeading: 'Samarkan wajah atau pelat nomor',
  blurHint: 'Seret di atas foto untuk menutup satu bagian, atau pakai tombol “Tambah kotak” lalu atur letaknya. Bagian yang ditutup tidak bisa dikembalikan dari foto yang dikirim.',
  blurAreas: 'Kotak yang menutup foto',
  blurArea: (position: number) => `Kotak ${position}`,
  blurAdd: 'Tambah kotak',
  blurUndo: 'Urungkan',
  blurUse: 'Pakai foto ini',
  blurCancel: 'Batal',
  blurRemove: 'Hapus',
  blurLeft: 'Dari kiri',
  blurTop: 'Dari atas',
  blurWidth: 'Lebar',
  blurHeight: 'Tinggi',
  blurPercent: (percent: number) => `${percent} persen`,
  blurAdded: (position: number) => `Kotak ${position} ditambahkan.`,
  blurRemoved: (position: number) => `Kotak ${position} dihapus.`,
  blurUndone: (count: number) => `Diurungkan. Ada ${count} kotak.`,
  blurFailed: 'Foto ini tidak dapat ditulis ulang di perangkat ini. Foto semula tetap ada; hapus bila tidak ingin mengirimnya.',
};

export type BlurMessages = typeof blur;
