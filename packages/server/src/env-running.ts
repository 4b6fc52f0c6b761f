import { text, wholeNumber } from './env-readers.js';

/** Settings of how the server keeps and shows what it has: its database, its store of files, its metrics. */
export const RUNNING_VARIABLES = {
  DATABASE_CONNECTIONS: wholeNumber(2, 500, {
    fallback: '10',
    about: { id: 'Sambungan ke PostgreSQL paling banyak dari satu proses server.', en: 'The most connections to PostgreSQL one server process opens.' },
  }),
  DATABASE_TIMEOUT: wholeNumber(1, 3_600, {
    fallback: '30',
    about: { id: 'Detik sampai satu pertanyaan ke PostgreSQL dihentikan; warga lalu diminta mencoba lagi.', en: 'Seconds until a query to PostgreSQL is given up; people are then told to come back.' },
  }),
  S3_BUCKET: text(/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/, { id: 'nama bucket', en: 'the name of a bucket' }, {
    fallback: null,
    about: {
      id: 'Bucket S3 (atau yang setara, misalnya MinIO) untuk lampiran. Tanpa ini, lampiran disimpan dalam `DATA_DIR`.',
      en: 'The bucket of an S3-compatible store for attachments. Without it, they are kept inside `DATA_DIR`.',
    },
  }),
  S3_ENDPOINT: text(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/, { id: 'alamat seperti https://s3.example.go.id', en: 'an address such as https://s3.example.go.id' }, {
    fallback: null,
    about: { id: 'Alamat penyimpanan itu, dipakai dengan nama bucket di jalurnya. Tanpa ini, Amazon S3 di `S3_REGION`.', en: 'The address of that store, used with the bucket in the path. Without it, Amazon S3 in `S3_REGION`.' },
  }),
  S3_REGION: text(/^[A-Za-z0-9-]{1,60}$/, { id: 'nama wilayah, misalnya ap-southeast-3', en: 'the name of a region, such as ap-southeast-3' }, {
    fallback: 'us-east-1',
    about: { id: 'Wilayah penyimpanan itu.', en: 'The region of that store.' },
  }),
  S3_ACCESS_KEY_ID: text(/^[\x21-\x7e]{1,128}$/, { id: 'karakter ASCII yang terlihat', en: 'visible ASCII characters' }, {
    fallback: null,
    about: { id: 'Id kunci untuk `S3_BUCKET`.', en: 'The id of the key for `S3_BUCKET`.' },
  }),
  S3_SECRET_ACCESS_KEY: text(/^[\x21-\x7e]{1,256}$/, { id: 'karakter ASCII yang terlihat', en: 'visible ASCII characters' }, {
    fallback: null,
    about: { id: 'Kunci rahasia untuk `S3_BUCKET`.', en: 'The secret key for `S3_BUCKET`.' },
  }),
  S3_ENCRYPTION: text(/^(AES256|aws:kms)$/, { id: 'AES256 atau aws:kms', en: 'AES256 or aws:kms' }, {
    fallback: null,
    about: { id: 'Enkripsi yang diminta dari penyimpanan itu untuk setiap berkas. Tanpa ini, menurut bucket.', en: 'The encryption asked of that store for every file. Without it, as the bucket says.' },
  }),
  METRICS_PORT: text(/^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/, { id: 'bilangan bulat dari 1 sampai 65535', en: 'a whole number from 1 to 65535' }, {
    fallback: null,
    about: { id: 'Porta tersendiri untuk `/metrics` (Prometheus) di `METRICS_HOST`. Tanpa ini dan tanpa `METRICS_TOKEN`, metrik tidak disajikan.', en: 'A port of its own for `/metrics` (Prometheus) on `METRICS_HOST`. Without it and without `METRICS_TOKEN`, metrics are not served.' },
  }),
  METRICS_HOST: text(/^[A-Za-z0-9.:_-]{1,255}$/, { id: 'alamat atau nama mesin ini, misalnya 127.0.0.1', en: 'an address or name of this machine, such as 127.0.0.1' }, {
    fallback: '127.0.0.1',
    about: { id: 'Alamat untuk `METRICS_PORT`.', en: 'The address for `METRICS_PORT`.' },
  }),
  METRICS_TOKEN: text(/^[\x21-\x7e]{16,256}$/, { id: 'paling sedikit 16 karakter ASCII yang terlihat', en: 'at least 16 visible ASCII characters' }, {
    fallback: null,
    about: { id: 'Token Bearer yang diminta `/metrics`. Tanpa `METRICS_PORT`, metrik disajikan di porta utama dengan token ini.', en: 'The bearer token `/metrics` asks for. Without `METRICS_PORT`, metrics are served on the main port, with this token.' },
  }),
} as const;
