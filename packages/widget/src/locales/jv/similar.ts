import type { SimilarMessages } from '../id/similar.js';

export const similar: Partial<SimilarMessages> = {
  similarHeading: (count) => (count === 1 ? 'Wonten laporan ingkang mirip' : `Wonten ${count} laporan ingkang mirip`),
  similarText: 'Menawi prekawisipun sami, dhukung kemawon laporan punika: ingkang kathah dipundhukung langkung ketingal.',
  similarHere: 'celak sanget',
  similarMetres: (metres) => `kinten-kinten ${metres} meter`,
  similarSupports: (count) => `${count} tiyang ngalami`,
  similarSupport: 'Kula ugi ngalami',
  similarFailed: 'Dhukungan dereng kakintun. Cobi malih, utawi kintun laporan panjenengan piyambak.',
  similarOwn: 'Benten? Lajengna lan kintun laporan panjenengan piyambak.',
  similarThanks: 'Matur nuwun, dhukungan panjenengan sampun kacathet',
  similarEnd: 'Rampung, busak seratan kula',
  similarEnded: 'Seratan panjenengan sampun dipunbusak. Dhukungan panjenengan tetep kacathet.',
  similarGoOn: 'Tetep kintun laporan kula',
};
