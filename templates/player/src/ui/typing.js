// What is being typed when the page is left: browsers tell of it only once the field is left, which then never happens.

/** Has such an answer taken as if its field had been left; before the session saves, as it is told first. */
export function typing() {
  /** @type {Element | null} */
  let form = null;
  addEventListener("input", ({ target }) => (form = /** @type {Element} */ (target).closest("form.question")));
  addEventListener("change", () => (form = null));
  for (const name of ["visibilitychange", "pagehide"]) {
    addEventListener(
      name,
      () => {
        form?.dispatchEvent(new Event("change"));
        form = null;
      },
      true,
    );
  }
}
