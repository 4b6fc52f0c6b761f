import type { StoredAdvice } from '../store/categories.js';
import { text } from './questions.js';

type Contact = StoredAdvice['contacts'][number];

/** Numbers that hold in the whole country. */
export const EMERGENCY: Contact = { label: text('Panggilan darurat', 'Emergency call'), phone: '112', url: null };
export const MEDICAL: Contact = { label: text('Ambulans (PSC)', 'Ambulance (PSC)'), phone: '119', url: null };
export const BPJS: Contact = { label: text('BPJS Kesehatan', 'BPJS Kesehatan'), phone: '165', url: 'https://bpjs-kesehatan.go.id/' };
