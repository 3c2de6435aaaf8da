// What a learner copies for whoever helps: what runs, how far it got, what the LMS last said.

/** @import { PlayerData } from "./data.js" */
/** @import { Device } from "./device.js" */
/** @import { Keeper } from "./keeper.js" */

/** @param {PlayerData} data @param {Keeper} keeper @param {Device} device @returns {Record<string, string>} in English: administrators read it */
export function supportFacts(data, keeper, device) {
  const { opened, state, lastSave } = keeper;
  return {
    module: `${data.name} ${data.version} (${data.language}, ${data.target}, ${data.tool})`,
    registration: opened.registration,
    mode: opened.mode,
    attempt: `${state.attempt}, revision ${state.revision}`,
    status: state.decided ? state.decided.status : "incomplete",
    save: keeper.saveState,
    "last save": lastSave === null ? "none in this session" : new Date(lastSave).toISOString(),
    "last LMS error": keeper.diagnosis() || "none",
    browser: device.name,
    contact: data.contact,
  };
}
