// The player: makes the page work once it is whole. Question parts and the LMS adapter sign in at `window.essence`.
import { launch } from "./ui/launch.js";

/** @import { Adapter, Part } from "./core/data.js" */

/** @type {{parts: Record<string, Part>, adapter: Adapter | null}} */
const essence = { parts: {}, adapter: null };
Object.assign(window, { essence });

const { documentElement: root } = document;
root.className = "js";
document.addEventListener("DOMContentLoaded", async () => {
  try {
    await launch(essence.parts, /** @type {Adapter} */ (essence.adapter));
  } catch (error) {
    // A page that only reads well is better than one that shows nothing.
    root.className = "no-js";
    throw error;
  }
});
