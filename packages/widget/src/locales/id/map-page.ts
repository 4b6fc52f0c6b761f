/** What the map itself says. */
export const mapPage = {
  mapName: 'Peta',
  mapHelp: 'Geser peta, atau ketuk, sampai penanda menunjuk tempatnya. Dengan papan ketik: tombol panah menggeser, + dan − mengubah skala.',
  mapSent: 'Titiknya tetap di perangkat ini sampai laporan dikirim, lalu dibulatkan sekitar 1 km, kecuali nama Anda diumumkan. Wilayah tetap Anda pilih sendiri.',
  mapNearer: 'Perbesar',
  mapFarther: 'Perkecil',
  mapTake: 'Pakai titik ini',
  mapClose: 'Tutup peta',
  mapAt: (degrees: string) => `Penanda di ${degrees}.`,
  mapMoved: (distance: string, direction: string, degrees: string) => `${distance} ke ${direction}. Penanda di ${degrees}.`,
  mapWide: (distance: string) => `Peta selebar sekitar ${distance}.`,
  mapRough: (distance: string) => `Peta selebar sekitar ${distance}. Perbesar sampai jalan terlihat, agar titiknya tepat.`,
  mapMetres: (metres: string) => `${metres} meter`,
  mapKilometres: (kilometres: string) => `${kilometres} km`,
  mapNorth: 'utara',
  mapNorthEast: 'timur laut',
  mapEast: 'timur',
  mapSouthEast: 'tenggara',
  mapSouth: 'selatan',
  mapSouthWest: 'barat daya',
  mapWest: 'barat',
  mapNorthWest: 'barat laut',
  mapBroken: 'Gambar peta tidak dapat dimuat. Coba lagi, atau tutup peta dan tulis tempatnya saja.',
  mapRetry: 'Muat lagi gambar peta',
};

export type MapPageMessages = typeof mapPage;
