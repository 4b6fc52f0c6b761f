import type { SimilarMessages } from '../id/similar.js';

export const similar: Partial<SimilarMessages> = {
  similarHeading: (count) => (count === 1 ? 'Wenten laporan sane pateh' : `Wenten ${count} laporan sane pateh`),
  similarText: 'Yening pikobetnyane pateh, dukung kemanten laporan punika: sane akeh kadukung sayan ngenah.',
  similarHere: 'nampek pisan',
  similarMetres: (metres) => `minab ${metres} meter`,
  similarSupport: 'Titiang taler ngrasayang',
  similarFailed: 'Dukungan durung kakirim. Cobi malih, utawi kirim laporan ragane ngraga.',
  similarOwn: 'Tiosan? Lanturang tur kirim laporan ragane ngraga.',
  similarThanks: 'Suksma, dukungan ragane sampun kacatet',
  similarEnd: 'Puput, apus tulisan titiang',
  similarEnded: 'Tulisan ragane sampun kaapus. Dukungan ragane tetep kacatet.',
  similarGoOn: 'Tetep kirim laporan titiang',
};
