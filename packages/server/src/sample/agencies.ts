import { agencySearch } from '../store/agencies.js';
import type { AgencyRow } from '../store/tables.js';

/** The coordinator of the sample directory: the regency itself. */
export const SAMPLE_ROOT = 'tabanan';

// The names of Tabanan's fifty offices were not found in a public source: these are what regencies usually have, and say so.
// Districts and regional companies carry their real names.
const OFFICES: readonly (readonly [id: string, name: string, shortName: string])[] = [
  ['setda', 'Sekretariat Daerah', 'Setda'],
  ['setwan', 'Sekretariat DPRD', 'Setwan'],
  ['inspektorat', 'Inspektorat Daerah', 'Inspektorat'],
  ['disdik', 'Dinas Pendidikan', 'Disdik'],
  ['dinkes', 'Dinas Kesehatan', 'Dinkes'],
  ['pupr', 'Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman', 'PUPR'],
  ['satpolpp', 'Satuan Polisi Pamong Praja', 'Satpol PP'],
  ['damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'Damkar'],
  ['bpbd', 'Badan Penanggulangan Bencana Daerah', 'BPBD'],
  ['dinsos', 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak', 'Dinsos'],
  ['disnaker', 'Dinas Ketenagakerjaan', 'Disnaker'],
  ['disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil'],
  ['dpmd', 'Dinas Pemberdayaan Masyarakat dan Desa', 'DPMD'],
  ['dlh', 'Dinas Lingkungan Hidup', 'DLH'],
  ['dishub', 'Dinas Perhubungan', 'Dishub'],
  ['diskominfo', 'Dinas Komunikasi dan Informatika', 'Diskominfo'],
  ['diskop', 'Dinas Koperasi, Usaha Kecil dan Menengah', 'Diskop UKM'],
  ['dpmptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP'],
  ['dispora', 'Dinas Kepemudaan dan Olahraga', 'Dispora'],
  ['disbud', 'Dinas Kebudayaan', 'Disbud'],
  ['dispar', 'Dinas Pariwisata', 'Dispar'],
  ['arpus', 'Dinas Kearsipan dan Perpustakaan', 'Disarpus'],
  ['distan', 'Dinas Pertanian', 'Distan'],
  ['ketapang', 'Dinas Ketahanan Pangan', 'Ketapang'],
  ['diskan', 'Dinas Perikanan', 'Diskan'],
  ['disperindag', 'Dinas Perindustrian dan Perdagangan', 'Disperindag'],
  ['dppkb', 'Dinas Pengendalian Penduduk dan Keluarga Berencana', 'DPPKB'],
  ['bappeda', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda'],
  ['bkpsdm', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'BKPSDM'],
  ['bakeuda', 'Badan Keuangan Daerah', 'Bakeuda'],
  ['bapenda', 'Badan Pendapatan Daerah', 'Bapenda'],
  ['kesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'Kesbangpol'],
  ['brida', 'Badan Riset dan Inovasi Daerah', 'BRIDA'],
  ['rsud', 'Rumah Sakit Umum Daerah Tabanan', 'RSUD Tabanan'],
  ['rsud-singasana', 'Rumah Sakit Umum Daerah Singasana', 'RSUD Singasana'],
];

/** Parts of the regional secretariat. */
const DIVISIONS: readonly (readonly [id: string, name: string])[] = [
  ['pemerintahan', 'Bagian Tata Pemerintahan'],
  ['kesra', 'Bagian Kesejahteraan Rakyat'],
  ['hukum', 'Bagian Hukum'],
  ['pengadaan', 'Bagian Pengadaan Barang dan Jasa'],
  ['umum', 'Bagian Umum'],
];

const DISTRICTS = ['Selemadeg', 'Selemadeg Timur', 'Selemadeg Barat', 'Kerambitan', 'Tabanan', 'Kediri', 'Marga', 'Penebel', 'Baturiti', 'Pupuan'] as const;

const COMPANIES: readonly (readonly [id: string, name: string, shortName: string])[] = [
  ['pdam', 'Perumda Air Minum Tirta Amertha Buana', 'PDAM Tabanan'],
  ['dharma-santhika', 'Perumda Dharma Santhika', 'Dharma Santhika'],
];

/** One regency, its fifty OPD and its two regional companies; those above before those below. */
export function sampleAgencies(): AgencyRow[] {
  const root = agency({ id: SAMPLE_ROOT, kind: 'regency', name: 'Pemerintah Kabupaten Tabanan (contoh)', shortName: 'Pemkab Tabanan' });
  const offices = OFFICES.map(([id, name, shortName]) => below(root, { id, kind: 'opd', name: `${name} (contoh)`, shortName }));
  const secretariat = offices[0] ?? root;
  return [
    root,
    ...offices,
    ...DIVISIONS.map(([id, name]) => below(secretariat, { id: `setda-${id}`, kind: 'opd', name: `${name} Setda (contoh)`, shortName: null })),
    ...DISTRICTS.map((name) => below(root, { id: `kec-${name.toLowerCase().replace(' ', '-')}`, kind: 'opd', name: `Kecamatan ${name}`, shortName: null })),
    ...COMPANIES.map(([id, name, shortName]) => below(root, { id, kind: 'regional_company', name, shortName })),
  ];
}

interface Described {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string | null;
}

function below(parent: AgencyRow, described: Described): AgencyRow {
  return agency({ ...described, id: `${SAMPLE_ROOT}-${described.id}` }, parent);
}

function agency({ id, kind, name, shortName }: Described, parent?: AgencyRow): AgencyRow {
  return {
    id,
    parent_id: parent?.id ?? null,
    path: `${parent?.path ?? '/'}${id}/`,
    kind,
    name,
    short_name: shortName,
    search: agencySearch(name, shortName, parent ? [parent.name, parent.search] : []),
    time_zone: 'Asia/Makassar',
    accepts_reports: 1,
    sample: 1,
  };
}
