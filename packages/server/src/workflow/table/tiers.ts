import { REASONS, type Move } from '@lapor/sdk/contract';
import type { Transition } from '../transition.js';
import { AT_WORK, OPEN, admins, officers } from './movers.js';

/** How a report finds the agencies and the officer that are to handle it. */
export const TIERS = {
  forward: {
    from: { ...admins(['awaiting_verification', ...AT_WORK]), liaison_officer: AT_WORK },
    to: 'forwarded',
    event: 'forwarded',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification'], handOver: ['first_response'], start: ['settlement'] },
    told: { id: 'Laporan Anda diteruskan ke instansi yang lebih tepat.', en: 'Your report was passed on to the agency better placed.' },
  },
  return: {
    from: { ...admins(['awaiting_verification', ...AT_WORK]), liaison_officer: AT_WORK },
    to: 'forwarded',
    event: 'returned',
    text: 'required',
    reasons: REASONS.return,
    clocks: { stop: ['verification'], handOver: ['first_response'], start: ['settlement'] },
    told: {
      id: 'Instansi ini tidak berwenang, jadi laporan Anda dikembalikan untuk diteruskan ke yang berwenang.',
      en: 'This agency has no authority here, so your report went back to be passed on to the one that has.',
    },
  },
  involve: {
    from: { ...admins(['awaiting_verification', ...AT_WORK]), liaison_officer: AT_WORK },
    to: 'same',
    event: 'involved',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Satu instansi lagi ikut membantu menangani laporan Anda.', en: 'Another agency helps with your report.' },
  },
  release: {
    from: officers(OPEN),
    assisting: true,
    to: 'same',
    event: 'released',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Satu instansi tidak lagi ikut membantu. Instansi yang memimpin tetap menangani laporan Anda.', en: 'One agency no longer helps. The one in the lead keeps your report in hand.' },
  },
  assign: {
    from: officers(OPEN),
    to: 'same',
    event: 'assigned',
    text: 'none',
    reasons: null,
    clocks: {},
    told: null,
  },
} as const satisfies Partial<Record<Move, Transition>>;
