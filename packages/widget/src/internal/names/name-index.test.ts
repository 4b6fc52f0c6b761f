import { expect } from '@open-wc/testing';
import { NameIndex } from './name-index.js';

const OFFICES = [
  ['Badan Penanggulangan Bencana Daerah', 'BPBD'],
  ['Dinas Kependudukan dan Pencatatan Sipil', ''],
  ['Dinas Kesehatan', 'Dinkes'],
  ['Dinas Lingkungan Hidup', 'DLH'],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', ''],
  ['Dinas Pendidikan', 'Disdik'],
  ['Perumda Air Minum', 'PDAM'],
] as const;

/** Two provinces (contoh) with a regency each, and the same offices in both. */
function setup() {
  const names: string[] = [];
  const shortNames: string[] = [];
  const parents: number[] = [];
  const add = (name: string, shortName: string, parent: number) => {
    shortNames.push(shortName);
    parents.push(parent);
    return names.push(name) - 1;
  };
  for (const place of ['Melati', 'Séruni']) {
    const province = add(`Provinsi ${place} Contoh`, '', -1);
    const regency = add(`Kabupaten ${place} Contoh`, '', province);
    for (const [name, shortName] of OFFICES) add(name, shortName, regency);
  }
  const ids = names.map((_, place) => `a${place}`);
  const index = new NameIndex({ ids, names, shortNames, parents, closed: [0] });
  const best = (text: string) => {
    const [first] = index.search(text).options;
    return first && `${first.label}, ${names[parents[ids.indexOf(first.value)]!] ?? ''}`;
  };
  return { index, ids, names, best };
}

describe('Agencies on the device', () => {
  const FOUND: readonly (readonly [typed: string, name: string])[] = [
    ['kesehatan seruni', 'Dinas Kesehatan'],
    ['dinkes seruni', 'Dinas Kesehatan'],
    ['KESEHATAN SÉRUNI', 'Dinas Kesehatan'],
    ['kesehtan seruni', 'Dinas Kesehatan'],
    ['ksehatan seurni', 'Dinas Kesehatan'],
    ['dns kshtn srn', 'Dinas Kesehatan'],
    ['disdukcapil seruni', 'Dinas Kependudukan dan Pencatatan Sipil'],
    ['pu seruni', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
    ['dpupr seruni', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
    ['lingkugan hidup seruni', 'Dinas Lingkungan Hidup'],
    ['pdam seruni', 'Perumda Air Minum'],
    ['seruni air', 'Perumda Air Minum'],
    ['bencana seruni', 'Badan Penanggulangan Bencana Daerah'],
    ['pendidikan xqzwv seruni', 'Dinas Pendidikan'],
  ];
  for (const [typed, name] of FOUND) {
    it(`are found by “${typed}”`, () => {
      expect(setup().best(typed)).to.equal(`${name}, Kabupaten Séruni Contoh`);
    });
  }

  it('are not found by what is near no name', () => {
    const { index } = setup();
    for (const typed of ['xqzwv', 'kesehatan jupiter', 'zzz']) expect(index.search(typed).options, typed).to.have.length(0);
  });

  it('are all there from A to Z when nothing is typed, save those that take no reports', () => {
    const { index, names } = setup();
    const all = index.search(' ').options;
    expect(all).to.have.length(names.length - 1);
    expect(all.map(({ value }) => value)).to.not.include('a0');
    expect(index.search('provinsi melati').options.map(({ value }) => value)).to.not.include('a0');
  });

  it('name the one above, which tells offices of the same name apart', () => {
    const { index } = setup();
    expect(index.search('kesehatan').options.slice(0, 2).map(({ detail }) => detail)).to.deep.equal([
      'Dinkes · Kabupaten Melati Contoh',
      'Dinkes · Kabupaten Séruni Contoh',
    ]);
  });

  const MARKED: readonly (readonly [typed: string, label: string, parts: readonly string[]])[] = [
    ['kese', 'Dinas Kesehatan', ['Kese']],
    ['din kes', 'Dinas Kesehatan', ['Din', 'Kes']],
    ['ksehatan', 'Dinas Kesehatan', ['Kesehatan']],
    ['pu', 'Dinas Pekerjaan Umum', ['P', 'U']],
    ['seruni', 'Kabupaten Séruni Contoh', ['Séruni']],
    ['kesehatan', 'Perumda Air Minum', []],
  ];
  for (const [typed, label, parts] of MARKED) {
    it(`show in “${label}” what “${typed}” meant`, () => {
      const marks = setup().index.search(typed).marks?.(label) ?? [];
      expect(marks.map(([from, to]) => label.slice(from, to))).to.deep.equal(parts);
    });
  }

  it('are gone through level by level, also below one that takes no reports itself', () => {
    const { index } = setup();
    expect(index.below(null).map(({ label, choosable }) => [label, choosable])).to.deep.equal([
      ['Provinsi Melati Contoh', false],
      ['Provinsi Séruni Contoh', true],
    ]);
    expect(index.below('a0').map(({ label }) => label)).to.deep.equal(['Kabupaten Melati Contoh']);
    expect(index.below('a1')).to.have.length(OFFICES.length);
    expect(index.below('nobody')).to.have.length(0);
  });
});
