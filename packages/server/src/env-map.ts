import { text, wholeNumber, type About, type Variable } from './env-readers.js';

/** Where a map opens. */
export interface MapStart {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

const HTTP = /^https?:\/\/[^\s]+$/;

/** The address of squares of a map. */
function tiles<const Given extends About>(given: Given) {
  const read = (value: string | null) => {
    if (value === null) return null;
    const whole = ['{z}', '{x}', '{y}'].every((part) => value.split(part).length === 2);
    // A path alone is of this very server: `//host` would be another.
    return whole && !/[\s#\\]/.test(value) && (/^\/(?!\/)/.test(value) || isAddress(value)) ? value : undefined;
  };
  const expects = {
    id: 'alamat https://… atau jalur /… yang memuat {z}, {x}, dan {y} masing-masing sekali',
    en: 'an address https://… or a path /… with {z}, {x} and {y} in it, once each',
  };
  return { ...given, expects, read };
}

function isAddress(value: string): boolean {
  // The host is fixed, so that a page can allow it.
  return HTTP.test(value) && URL.canParse(value) && !/[{}]/.test(value.split('/')[2] ?? '');
}

/** Latitude, longitude and zoom with commas between. */
function start(given: About): Variable<MapStart> {
  const read = (value: string | null) => {
    const parts = /^(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?), ?(\d{1,2})$/.exec(value ?? '');
    if (!parts) return undefined;
    const [latitude, longitude, zoom] = parts.slice(1).map(Number) as [number, number, number];
    return Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom <= 22 ? { latitude, longitude, zoom } : undefined;
  };
  return { ...given, expects: { id: 'lintang,bujur,perbesaran seperti -8.54,115.12,11', en: 'latitude,longitude,zoom such as -8.54,115.12,11' }, read };
}

/** Settings of the map on which a reporter may point at the place. */
export const MAP_VARIABLES = {
  MAP_TILES: tiles({
    fallback: null,
    about: {
      id: 'Alamat petak peta, misalnya `https://peta.example.go.id/{z}/{x}/{y}.png`. Tanpa ini, formulir tidak menawarkan peta. Petak dimuat peramban warga, hanya setelah peta dibuka.',
      en: 'The address of map tiles, such as `https://peta.example.go.id/{z}/{x}/{y}.png`. Without it, the form offers no map. Tiles are loaded by the browser, only once the map was opened.',
    },
  }),
  MAP_ATTRIBUTION: text(/^[^\0<>]{1,200}$/, { id: 'teks paling panjang 200 karakter', en: 'a text of at most 200 characters' }, {
    fallback: null,
    about: { id: 'Sumber peta, ditulis di sudutnya. Wajib bersama `MAP_TILES`.', en: 'Whose map it is, written in its corner. Needed with `MAP_TILES`.' },
  }),
  MAP_ATTRIBUTION_URL: text(HTTP, { id: 'alamat halaman', en: 'the address of a page' }, {
    fallback: null,
    about: { id: 'Halaman yang dituju sumber peta itu.', en: 'The page the name of the source leads to.' },
  }),
  MAP_MAX_ZOOM: wholeNumber(5, 22, {
    fallback: '18',
    about: { id: 'Perbesaran terbesar yang dimiliki petak peta.', en: 'The largest zoom there are tiles of.' },
  }),
  MAP_START: start({
    fallback: '-2.5,118,4',
    about: {
      id: 'Yang tampak saat peta dibuka: lintang, bujur, perbesaran. Tanpa ini, seluruh Indonesia.',
      en: 'What a map shows when it opens: latitude, longitude, zoom. Without it, all of Indonesia.',
    },
  }),
};
