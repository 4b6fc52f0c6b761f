import { SYSTEM_REASONS, type Move } from '@lapor/sdk/contract';
import type { Transition } from '../transition.js';
import { AT_WORK, EVERY, officers, OVER } from './movers.js';

/** What happens by itself. */
export const BY_ITSELF = {
  lapse: {
    from: { system: ['answered', 'closed_by_agency'] },
    to: 'resolved',
    event: 'lapsed',
    text: 'none',
    reasons: null,
    clocks: { stop: ['verification', 'first_response', 'settlement', 'reply'] },
    told: {
      id: 'Waktu untuk membalas sudah lewat, jadi laporan ini dianggap selesai. Belum beres? Sanggah, dan laporan dibuka kembali.',
      en: 'The time to reply has passed, so this report counts as settled. Not so? Contest it, and the report is open again.',
    },
  },
  expire: {
    from: { system: ['awaiting_reporter'] },
    to: 'rejected',
    event: 'expired',
    text: 'none',
    reasons: SYSTEM_REASONS.expire,
    clocks: { stop: ['verification', 'first_response', 'reply'], pause: true },
    told: {
      id: 'Kami belum menerima balasan Anda, jadi laporan ini ditutup dulu, tanpa dihitung selesai. Masih perlu? Sanggah dengan jawaban Anda, dan kami lanjutkan.',
      en: 'We have not had your reply, so this report is closed for now, and does not count as settled. You still need us? Contest it with your answer, and we go on.',
    },
  },
  escalate: {
    from: { system: ['awaiting_verification', ...AT_WORK] },
    to: 'same',
    event: 'escalated',
    text: 'none',
    reasons: SYSTEM_REASONS.escalate,
    clocks: {},
    told: { id: 'Petugas diingatkan akan batas waktunya.', en: 'The officer was reminded of the day this is due.' },
    toldFor: {
      admin: { id: 'Instansi melewati batas waktunya; adminnya diberi tahu.', en: 'The agency let its day pass; its admin was told.' },
      overseer: { id: 'Instansi jauh melewati batas waktunya; pengawas diberi tahu.', en: 'The agency is far past its day; the overseers were told.' },
      ping_pong: {
        id: 'Laporan Anda sudah tiga kali berpindah instansi. Koordinator diminta menentukan siapa yang menangani.',
        en: 'Your report has gone from agency to agency three times. The coordinator was asked to decide who handles it.',
      },
    },
  },
  anonymise: {
    from: { system: OVER },
    to: 'same',
    event: 'anonymised',
    text: 'none',
    reasons: null,
    clocks: {},
    told: {
      id: 'Masa simpan data diri sudah lewat: nama, e-mail, dan nomor telepon Anda dihapus dari laporan ini.',
      en: 'The time personal data is kept is over: your name, e-mail address and phone number were deleted from this report.',
    },
  },
  read: {
    from: { ...officers(EVERY), overseer: EVERY, integrator: EVERY },
    assisting: true,
    to: 'same',
    event: 'read',
    text: 'none',
    reasons: null,
    clocks: {},
    told: { id: 'Petugas membuka laporan rahasia ini.', en: 'Staff opened this secret report.' },
  },
} as const satisfies Partial<Record<Move, Transition>>;
