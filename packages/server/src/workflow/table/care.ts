import { REASONS, type Move } from '@lapor/sdk/contract';
import type { Transition } from '../transition.js';
import { EVERY, admins, officers, OVER } from './movers.js';

/** What staff do beside handling: notes, oversight, publication, personal data. */
export const CARE = {
  note: {
    from: officers(EVERY),
    assisting: true,
    to: 'same',
    event: 'noted',
    text: 'none',
    reasons: null,
    clocks: {},
    told: null,
  },
  flag: {
    from: { overseer: EVERY },
    assisting: true,
    to: 'same',
    event: 'flagged',
    text: 'required',
    reasons: REASONS.flag,
    clocks: {},
    told: { id: 'Pengawas meminta perhatian untuk laporan ini.', en: 'An overseer called attention to this report.' },
  },
  hide: {
    from: admins(EVERY),
    to: 'same',
    event: 'hidden',
    text: 'required',
    reasons: REASONS.hide,
    clocks: {},
    told: { id: 'Laporan ini tidak lagi ditampilkan kepada umum. Alasannya di bawah ini.', en: 'This report is no longer shown to the public. The reason is below.' },
  },
  show: {
    from: admins(EVERY),
    to: 'same',
    event: 'shown',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Laporan ini ditampilkan kembali kepada umum.', en: 'This report is shown to the public again.' },
  },
  redact: {
    from: admins(EVERY),
    to: 'same',
    event: 'redacted',
    text: 'optional',
    reasons: REASONS.redact,
    clocks: {},
    told: { id: 'Sebagian isi laporan ditutup dalam tampilan umum.', en: 'Part of the report is covered where the public reads it.' },
  },
  erase: {
    from: { ...admins(EVERY), system: OVER },
    to: 'withdrawn_if_open',
    event: 'erased',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification', 'first_response', 'settlement', 'reply'] },
    told: { id: 'Isi laporan ini sudah dihapus atas permintaan Anda.', en: 'What this report said was deleted at your request.' },
    toldFor: {
      retention: {
        id: 'Masa simpan laporan ini sudah lewat, jadi isinya dihapus.',
        en: 'The time this report is kept is over, so what it said was deleted.',
      },
    },
  },
  refuse_erasure: {
    from: admins(EVERY),
    to: 'same',
    event: 'erasure_refused',
    text: 'required',
    reasons: REASONS.refuse_erasure,
    clocks: {},
    told: { id: 'Permintaan penghapusan belum dapat dipenuhi. Alasannya di bawah ini.', en: 'The request for deletion cannot be met now. The reason is below.' },
  },
} as const satisfies Partial<Record<Move, Transition>>;
