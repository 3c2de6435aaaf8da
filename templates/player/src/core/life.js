// The life of the page: what is saved when it is hidden, left, cut off from the line, or brought back.

/** @import { Device } from "./device.js" */

/**
 * @param {Device} device
 * @param {{saveRest(isLeaving: boolean): unknown, suspect(): void, close(isLeaving: boolean): unknown, readonly isClosed: boolean}} keeper
 * @param {(mustReload: boolean) => void} changed
 */
export function watchPage(device, keeper, changed) {
  device.listen({
    visibilitychange() {
      keeper.saveRest(device.hidden());
      changed(false);
    },
    pagehide() {
      keeper.close(true);
    },
    // Brought back from the back/forward cache: the LMS's session is over, and a second one must not be opened here.
    pageshow(event) {
      if (event.persisted && keeper.isClosed) changed(true);
    },
    offline() {
      keeper.suspect();
    },
    online() {
      keeper.saveRest(false);
      changed(false);
    },
  });
}
