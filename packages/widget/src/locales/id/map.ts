/** What the form says of the map before it is there. */
export const map = {
  mapShow: 'Tunjukkan di peta',
  mapFrom: (host: string) => `Gambar peta diambil dari ${host}, yang dapat melihat bagian peta mana yang dibuka.`,
  mapMissing: 'Peta tidak dapat dimuat. Coba lagi, atau tulis tempatnya saja.',
};

export type MapMessages = typeof map;
