import type { SimilarMessages } from '../id/similar.js';

export const similar: Partial<SimilarMessages> = {
  similarHeading: (count) => (count === 1 ? 'Aya laporan anu mirip' : `Aya ${count} laporan anu mirip`),
  similarText: 'Upami masalahna sami, dukung wae eta laporan: anu seueur didukung langkung katingal.',
  similarHere: 'caket pisan',
  similarMetres: (metres) => `kinten-kinten ${metres} meter`,
  similarSupports: (count) => `${count} jalmi ngalaman`,
  similarSupport: 'Abdi oge ngalaman',
  similarFailed: 'Dukungan teu acan dikirim. Cobian deui, atanapi kirim laporan Anjeun nyalira.',
  similarOwn: 'Benten? Teraskeun sareng kirim laporan Anjeun nyalira.',
  similarThanks: 'Hatur nuhun, dukungan Anjeun parantos dicatet',
  similarEnd: 'Rengse, hapus seratan abdi',
  similarEnded: 'Seratan Anjeun parantos dihapus. Dukungan Anjeun tetep dicatet.',
  similarGoOn: 'Tetep kirim laporan abdi',
};
