import type { Answer, Order } from './prepare-aside.js';
import { preparePhoto } from './prepare.js';

/** Runs apart from the page, so that a large photo does not hold up typing. */
addEventListener('message', ({ data: { id, file, limits } }: MessageEvent<Order>) => {
  void preparePhoto(file, limits).then((preparation) => {
    // A worker's own way of posting has no target; the page's would ask for one.
    (postMessage as (answer: Answer) => void)({ id, preparation });
  });
});
