import type { MapMessages } from '../id/map.js';

export const map: MapMessages = {
  mapShow: 'Show it on a map',
  mapFrom: (host) => `The map comes from ${host}, which can see what part of it is opened.`,
  mapMissing: 'The map could not be loaded. Try again, or just describe the place.',
};
