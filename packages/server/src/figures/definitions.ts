import type { Localised } from '../deps.js';

/** What each figure means: the one place it is written. docs/angka.md and docs/figures.md are held to it by a test. */
export const DEFINITIONS = {
  received: {
    id: 'Semua laporan yang masuk. Lebih banyak laporan berarti warga lebih banyak ikut serta: itu kabar baik.',
    en: 'Every report filed. More reports mean that more people take part: that is good news.',
  },
  verified: {
    id: 'Laporan yang diverifikasi instansi, atau diteruskannya ke instansi yang lebih tepat.',
    en: 'Reports an agency verified, or passed on to the agency better placed.',
  },
  followedUp: {
    id: 'Laporan yang setelah verifikasi mulai ditangani, dikabarkan atau ditanyakan kepada pelapor, ditanggapi, atau ditutup instansi. Meneruskan, menugaskan, dan mencatat belum menindaklanjuti.',
    en: 'Reports on which an agency, once they were verified, began to work, told or asked the reporter something, answered or closed. Forwarding, assigning and noting is no follow-up yet.',
  },
  answered: {
    id: 'Laporan yang mendapat sedikitnya satu tanggapan.',
    en: 'Reports that got at least one answer.',
  },
  closedByAgency: {
    id: 'Laporan yang pernah ditutup instansi, apa pun kata pelapor sesudahnya.',
    en: 'Reports an agency closed at some time, whatever the reporter said afterwards.',
  },
  confirmed: {
    id: 'Laporan yang selesai karena pelapor membenarkannya.',
    en: 'Reports that are settled because their reporter said so.',
  },
  lapsed: {
    id: 'Laporan yang selesai karena pelapor tidak membalas sampai waktunya lewat.',
    en: 'Reports that are settled because their reporter did not reply in time.',
  },
  settled: {
    id: 'Laporan yang sekarang selesai: dibenarkan pelapor, atau waktunya untuk membalas lewat.',
    en: 'Reports that are settled now: confirmed, or the time to reply has lapsed.',
  },
  contested: {
    id: 'Laporan yang pernah disanggah pelapor.',
    en: 'Reports their reporter contested at some time.',
  },
  rejected: {
    id: 'Laporan yang sekarang ditolak instansi, dengan alasan.',
    en: 'Reports an agency has rejected, with a reason.',
  },
  expired: {
    id: 'Laporan yang ditutup dulu karena pelapor tidak menjawab pertanyaan. Tidak dihitung selesai.',
    en: 'Reports that are closed for now because their reporter did not answer a question. They do not count as settled.',
  },
  withdrawn: {
    id: 'Laporan yang dicabut pelapor.',
    en: 'Reports their reporter withdrew.',
  },
  overdue: {
    id: 'Laporan yang hari ini melewati batas waktu instansi, menurut hari di tempat instansi.',
    en: "Reports that are past an agency's day today, by the day at the agency's place.",
  },
  shareFollowedUp: {
    id: 'Ditindaklanjuti dibagi masuk.',
    en: 'Followed up, divided by received.',
  },
  shareSettled: {
    id: 'Selesai dibagi masuk. Laporan yang ditolak atau dicabut tetap dihitung masuk, jadi menolak tidak menaikkan angka ini.',
    en: 'Settled, divided by received. What was rejected or withdrawn was received all the same, so that rejecting does not raise this figure.',
  },
  firstResponse: {
    id: 'Hari kerja giliran instansi sejak laporan masuk sampai tanggapan, penutupan, atau penolakan pertama; median dan persentil ke-90.',
    en: "Working days of the agencies' turn from filing to the first answer, closure or rejection; median and 90th percentile.",
  },
  settlement: {
    id: 'Hari kerja giliran instansi sejak laporan masuk sampai selesai; median dan persentil ke-90. Hari selama menunggu pelapor tidak dihitung.',
    en: "Working days of the agencies' turn from filing to settlement; median and 90th percentile. Days spent waiting for the reporter do not count.",
  },
  satisfaction: {
    id: 'Banyaknya dan rata-rata nilai 1–5 dari pelapor; dari tiap laporan dihitung nilai terakhir.',
    en: 'How many reporters rated, and the mean of 1–5; of each report the last rating counts.',
  },
} as const satisfies Record<string, Localised>;
