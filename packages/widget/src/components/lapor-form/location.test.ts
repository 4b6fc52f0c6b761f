import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm } from '../../test/form-page.js';
import { noAnswers, type Answers } from '../../internal/answers.js';
import { newReport } from './new-report.js';

const POINT = { latitude: -8.541234567, longitude: 115.125678912, accuracy: 12 };

type Answer = (found: PositionCallback, failed: PositionErrorCallback) => void;

/** What the device says when it is asked; the browsers of the tests have no satellites. */
function deviceSays(answer: Answer): { readonly asked: number; undo(): void } {
  const device = { asked: 0 };
  const before = Object.getOwnPropertyDescriptor(navigator, 'geolocation');
  const getCurrentPosition = (found: PositionCallback, failed: PositionErrorCallback) => {
    device.asked += 1;
    answer(found, failed);
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  return {
    get asked() {
      return device.asked;
    },
    undo() {
      if (before) Object.defineProperty(navigator, 'geolocation', before);
      else Reflect.deleteProperty(navigator, 'geolocation');
    },
  };
}

const finds = (accuracy = POINT.accuracy): Answer => (found) => found({ coords: { ...POINT, accuracy } } as GeolocationPosition);
const fails = (code: number): Answer => (_found, failed) => failed({ code } as GeolocationPositionError);

describe('The place the device tells', () => {
  let device: ReturnType<typeof deviceSays>;
  beforeEach(forgetDrafts);
  afterEach(() => device.undo());

  async function setup(answer: Answer) {
    device = deviceSays(answer);
    const page = await openForm();
    await page.complainUpTo('place');
    const state = () => page.find('#location-state')?.textContent.trim();
    return { page, state };
  }

  it('is asked for only when somebody presses, who has read what becomes of it, and can be removed again', async () => {
    const { page, state } = await setup(finds());
    expect(device.asked).to.equal(0);
    const button = page.find('#location')!;
    expect(page.find(`#${button.getAttribute('aria-describedby')!}`)!.textContent).to.contain('tetap di perangkat');
    await expectAccessible(page.form, 'before');
    button.focus();
    button.click();
    await page.until(() => state() === 'Titik lokasi tercatat, bisa meleset sekitar 12 meter.', 'not noted');
    expect(device.asked).to.equal(1);
    expect([button.textContent.trim(), page.focused?.id]).to.deep.equal(['Hapus titik lokasi', 'location']);
    await expectAccessible(page.form, 'noted');
    button.click();
    await page.until(() => state() === '', 'not removed');
    expect(button.textContent.trim()).to.equal('Gunakan lokasi saya');
  });

  it('is told to be a rough one where it is', async () => {
    const { page, state } = await setup(finds(2400));
    page.find('#location')!.click();
    await page.until(() => state()?.includes('masih kasar: bisa meleset sekitar 2,4 km'), 'not told');
  });

  const REFUSALS = [
    [1, 'Peramban tidak memberi lokasi.'],
    [2, 'Perangkat ini belum bisa menentukan lokasi.'],
    [3, 'Lokasi belum ditemukan.'],
  ] as const;
  for (const [code, words] of REFUSALS) {
    it(`cannot be had: “${words}”, and one can go on without it`, async () => {
      const { page, state } = await setup(fails(code));
      page.find('#location')!.click();
      await page.until(() => state()?.startsWith(words), 'not told');
      page.tellPlace();
      await page.next();
      await page.until(() => page.find('#heading-agency'), 'not at the agency');
    });
  }

  it('says before sending how exactly it goes out, which follows who may see the report', async () => {
    const { page } = await setup(finds());
    page.find('#location')!.click();
    page.tellPlace();
    await page.next();
    await page.until(() => page.find('#heading-agency'), 'not at the agency');
    await page.tellAgency();
    await page.next();
    await page.until(() => page.find('#heading-files'), 'not at the files');
    await page.next();
    await page.until(() => page.find('#heading-visibility'), 'not at the visibility');
    const offered = async (choice: string) => {
      page.choose(choice);
      await page.form.updateComplete;
      return ['#point-rough', '#point-kept'].filter((id) => page.find(id)).concat(page.text.includes('dibulatkan sekitar 1 km, agar') ? ['told'] : []);
    };
    expect(await offered('visibility')).to.deep.equal(['#point-rough']);
    expect(await offered('visibility-anonymous')).to.deep.equal(['told']);
    expect(await offered('visibility-secret_anonymous')).to.deep.equal(['#point-kept']);
    await expectAccessible(page.form, 'secret with a point');
    await page.next();
    page.choose('contact-none');
    await page.next();
    await page.at('Periksa jawaban Anda');
    expect(page.text).to.match(/Titik lokasi\s*Tidak dikirim/);
  });

  const SENT: readonly (readonly [Partial<Answers>, object | undefined])[] = [
    [{ visibility: 'public' }, { latitude: -8.54123, longitude: 115.12568 }],
    [{ visibility: 'public', pointRough: true }, { latitude: -8.54, longitude: 115.13 }],
    [{ visibility: 'anonymous' }, { latitude: -8.54, longitude: 115.13 }],
    [{ visibility: 'secret' }, undefined],
    [{ visibility: 'secret', pointRough: true }, undefined],
    [{ visibility: 'secret_anonymous', pointKept: true }, { latitude: -8.54, longitude: 115.13 }],
    [{ visibility: 'anonymous', point: null }, undefined],
  ];
  for (const [answers, point] of SENT) {
    it(`leaves the device as ${point ? JSON.stringify(point) : 'nothing'} with ${JSON.stringify(answers)}`, () => {
      device = deviceSays(finds());
      const all: Answers = { ...noAnswers(), classification: 'complaint', place: 'Depan pasar', point: POINT, ...answers };
      const report = newReport(all, { agency: '', questions: [], locale: 'id', notice: { version: '1', locale: 'id', at: '2026-03-02T00:00:00.000Z' } });
      expect(report.location?.point).to.deep.equal(point);
    });
  }
});
