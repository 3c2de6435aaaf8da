// Durations in whole hundredths of a second from a clock that never jumps, and times as SCORM 1.2 writes them.

/** Starts counting. @param {{now(): number}} [ticker] milliseconds @returns {() => number} hundredths of a second since */
export function stopwatch(ticker = performance) {
  const start = ticker.now();
  return () => Math.max(0, Math.floor((ticker.now() - start) / 10));
}

/** CMITimespan, HHHH:MM:SS.SS (RTE 3.4.5). @param {number} hundredths whole, >= 0 */
export function timespan(hundredths) {
  const most = Math.min(hundredths, 9999 * 360000 + 359999);
  const [hours, minutes, seconds] = [most / 360000, (most / 6000) % 60, (most / 100) % 60].map(Math.floor);
  return `${pad(hours, 4)}:${pad(minutes)}:${pad(seconds)}.${pad(most % 100)}`;
}

/** CMITime, HH:MM:SS (RTE 3.4.5). @param {Date} date */
export function timeOfDay(date) {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((value) => pad(value)).join(":");
}

/** The seconds of a CMITimespan, or 0 where it is none. @param {string} text */
export function secondsOf(text) {
  const match = /^(\d{2,4}):(\d{2}):(\d{2})(\.\d{1,2})?$/.exec(text);
  return match ? (Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3]) : 0;
}

/** @param {number} value @param {number} [length] */
function pad(value, length = 2) {
  return String(value).padStart(length, "0");
}
