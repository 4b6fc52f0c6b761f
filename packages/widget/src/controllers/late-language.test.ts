import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import type { Language } from '../internal/language.js';
import type { Texts } from '../locales/texts.js';
import { forgetLanguages } from './language-choice.js';
import { LocaleController, type LocaleHost } from './locale.js';

interface Words {
  readonly hello: string;
}

/** Texts that arrive, or fail to, when the test says so. */
function setup(lang: string) {
  const asked = new Map<string, { arrive: () => void; fail: () => void }>();
  const on = (language: Language, hello: string) => () =>
    new Promise<Words>((resolve, reject) => {
      asked.set(language, { arrive: () => resolve({ hello }), fail: () => reject(new TypeError('no network')) });
    });
  const more = { ban: on('ban', 'Om swastyastu'), jv: on('jv', 'Sugeng rawuh'), su: on('su', 'Wilujeng sumping') };
  const texts: Texts<Words> = { id: on('id', 'Selamat datang'), en: on('en', 'Welcome'), more: (language) => more[language]() };
  const element = document.createElement('div');
  element.lang = lang;
  document.body.append(element);
  let controller: ReactiveController | undefined;
  const host = Object.assign(element, {
    renderRoot: element,
    addController: (added: ReactiveController) => (controller = added),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  }) satisfies LocaleHost;
  const locale = new LocaleController<Words>(host, texts);
  controller?.hostConnected?.();
  const settle = () => aTimeout(50);
  return {
    locale,
    element,
    settle,
    end: (language: string, how: 'arrive' | 'fail') => {
      asked.get(language)![how]();
      return settle();
    },
    remove: () => {
      controller?.hostDisconnected?.();
      element.remove();
    },
  };
}

describe('A language whose texts come late or not at all', () => {
  const { warn } = console;
  beforeEach(() => {
    forgetLanguages();
    console.warn = () => undefined;
  });
  afterEach(() => (console.warn = warn));

  it('is not answered with Indonesian where another is spoken by then', async () => {
    const { locale, element, settle, end, remove } = setup('en');
    element.lang = 'ban';
    await settle();
    await end('id', 'arrive');
    await end('ban', 'arrive');
    expect(locale.messages?.hello).to.equal('Om swastyastu');
    await end('en', 'fail');
    expect([locale.language, locale.messages?.hello]).to.deep.equal(['ban', 'Om swastyastu']);
    remove();
  });

  it('gives way to Indonesian when neither it nor the one asked for after it comes', async () => {
    const { locale, element, settle, end, remove } = setup('en');
    element.lang = 'ban';
    await settle();
    await end('ban', 'fail');
    await end('en', 'fail');
    expect(locale.language).to.equal('id');
    expect(locale.opening).to.not.equal(undefined);
    remove();
  });

  it('gives way to Indonesian when it fails and nothing else is wanted', async () => {
    const { locale, end, remove } = setup('en');
    await end('en', 'fail');
    expect(locale.language).to.equal('id');
    remove();
  });
});
