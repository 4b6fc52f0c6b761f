import type { Agency, NewReport, Receipt } from '../contract/index.js';

export const sampleAgency: Agency = {
  id: 'tabanan-pdam',
  name: 'Perumda Air Minum (contoh)',
  shortName: null,
  kind: 'regional_company',
  parentId: 'tabanan',
  timeZone: 'Asia/Makassar',
  acceptsReports: true,
  sample: true,
};

export const sampleReport: NewReport = {
  classification: 'complaint',
  title: 'Air tidak mengalir',
  body: 'Sejak Senin pagi air tidak mengalir di seluruh banjar.',
  incidentDate: '2025-11-03',
  location: { text: 'Jalan Contoh' },
  agencyId: 'tabanan-pdam',
  categoryId: null,
  visibility: 'anonymous',
  contact: { kind: 'none' },
  locale: 'id',
  notice: { version: '1', locale: 'id', at: '2025-11-03T02:00:00.000Z' },
};

export const sampleReceipt: Receipt = {
  number: '1234567897',
  accessCode: 'ABCD1234EFGH5678',
  status: 'awaiting_verification',
  agency: { id: 'tabanan-pdam', name: 'Perumda Air Minum (contoh)', shortName: null },
  due: null,
  createdAt: '2025-11-03T02:00:00.000Z',
};
