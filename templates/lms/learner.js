// A simple learner: answers what is unanswered, else presses what leads on. Runs in each frame of a played package.

/** Names of controls that lead on, in some languages, as their beginning; after them anything else is tried. */
const FORWARD = new RegExp("^(next|continue|start|begin|submit|check|ok|launch|enter|proceed|finish|done|answer|play|resume|"
  + "weiter|start|beginnen|pr[üu]fen|abschicken|suivant|continuer|commencer|valider|d[ée]marrer|siguiente|continuar|comenzar|"
  + "empezar|iniciar|enviar|comprobar|avan[çct]|pr[óo]xim|verificar|avanti|inizia|conferma|volgende|verder|t[āa]l[āa]k|sākt|"
  + "pārbaud|iesniegt|toliau|dalej|rozpocznij|sprawd|dal[šs]|tovább|n[äa]sta|fortsätt|videre|seuraava|далее|начать|ответить|"
  + "ileri|devam|başla|次へ|开始|下一|继续|提交|›|»|→|>|▶)", "iu");
/** What ends the session, leads back or out: not pressed. */
const AWAY = new RegExp("^(<|‹|«|←|◀|x$|×)|(exit|close|quit|log ?out|back|prev|return|home|menu|reset|restart|retry|again|print|delete|cancel|"
  + "mute|volume|fullscreen|settings|help|schlie|zurück|beenden|fermer|quitter|retour|salir|cerrar|anterior|sair|fechar|"
  + "esci|chiudi|indietro|sluit|terug|iziet|aizvērt|atpakaļ|выход|закрыть|назад|kapat|geri|关闭|退出|上一)", "iu");
const CONTROLS = "button, a[href], input[type=button], input[type=submit], input[type=image], [role=button], [role=option], "
  + "[role=radio], [role=checkbox], [role=tab], summary, [onclick], [tabindex='0']";
const MOST_PRESSES = 60;
const MOST_IDLE_PRESSES = 3;

/** @typedef {Window & { essencePressed?: WeakMap<Element, { times: number, idle: number, page: string }> }} PlayedWindow */

/** @param {Element} element */
function isVisible(element) {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return box.width > 0 && box.height > 0 && style.visibility !== "hidden" && style.pointerEvents !== "none"
    && !element.matches(":disabled, [aria-disabled=true]") && element.closest("[inert]") === null;
}

/** @param {Element} element @returns {string} */
function nameOf(element) {
  const text = element.getAttribute("aria-label") || element.textContent || element.getAttribute("value")
    || element.getAttribute("alt") || element.getAttribute("title") || element.querySelector("[alt]")?.getAttribute("alt")
    || element.id || element.className;
  return String(text).trim().replace(/\s+/g, " ").slice(0, 60);
}

/** @param {Element} element whether it is a link that leads to no page of the package */
function leadsElsewhere(element) {
  const link = element.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement)) return false;
  if (link.protocol === "javascript:") return false;
  return link.origin !== location.origin || link.hasAttribute("download")
    || /\.(?!x?html?$|php$|aspx?$|jsp$)[a-z0-9]{2,5}$/i.test(link.pathname);
}

/** @param {HTMLElement} field @param {() => void} change */
function fill(field, change) {
  field.focus();
  change();
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  field.blur();
}

/** @returns {string[]} what was answered; nothing is answered twice */
function answerOpen() {
  /** @type {string[]} */
  const done = [];
  const groups = new Set();
  for (const field of document.querySelectorAll("input, select, textarea")) {
    if (!(field instanceof HTMLElement) || done.length >= 50) continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      const place = field.name || field.closest("fieldset, form, ul, ol, table, div")?.textContent || "";
      if (groups.has(place) || field.disabled || !isVisible(field.labels?.[0] ?? field)) continue;
      groups.add(place);
      const alike = [...document.querySelectorAll("input")].filter((each) => each.name === field.name && field.name !== "");
      if ([field, ...alike].some((each) => each.checked)) continue;
      field.click();
      done.push(nameOf(field));
    } else if (!isVisible(field)) {
      continue;
    } else if (field instanceof HTMLSelectElement) {
      const choice = [...field.options].findIndex((each, at) => at > 0 && each.value !== "" && !each.disabled);
      if (field.selectedIndex > 0 || choice < 0) continue;
      fill(field, () => { field.selectedIndex = choice; });
      done.push(nameOf(field));
    } else if (field instanceof HTMLTextAreaElement
        || (field instanceof HTMLInputElement && /^(text|number|search|tel)$/.test(field.type))) {
      if (field.value !== "" || field.readOnly) continue;
      fill(field, () => { field.value = "42"; });
      done.push(nameOf(field));
    }
  }
  return done;
}

/** What tells one state of the page from another. @returns {string} */
function pageNow() {
  return `${location.href} ${document.body?.innerText.length} ${document.querySelectorAll("*").length}`;
}

/** @returns {Element | undefined} what leads on best among what has not been pressed in vain */
function nextControl() {
  const pressed = (/** @type {PlayedWindow} */ (window)).essencePressed ??= new WeakMap();
  const page = pageNow();
  const open = [...document.querySelectorAll(CONTROLS)].slice(0, 2000).filter((element) => {
    const known = pressed.get(element);
    if (known !== undefined && known.page !== page) known.idle = 0;
    const isForward = FORWARD.test(nameOf(element));
    const most = isForward ? MOST_PRESSES : 1;
    return (known === undefined || (known.times < most && known.idle < MOST_IDLE_PRESSES))
      && !AWAY.test(nameOf(element)) && !leadsElsewhere(element) && isVisible(element);
  });
  const best = open.find((element) => FORWARD.test(nameOf(element))) ?? open[0];
  if (best !== undefined) {
    const known = pressed.get(best);
    pressed.set(best, { times: (known?.times ?? 0) + 1, idle: known?.page === page ? known.idle + 1 : 0, page });
  }
  return best;
}

/**
 * Makes one step.
 * @returns {{ did: string, at: string }} what was done, "" when there was nothing to do; and the page's state before
 */
function actAsLearner() {
  const at = pageNow();
  const answers = answerOpen();
  if (answers.length > 0) return { did: `answered ${answers.length}`, at };
  const control = nextControl();
  if (!(control instanceof HTMLElement)) return { did: "", at };
  control.click();
  return { did: `pressed ${nameOf(control)}`, at };
}

/** Whether there is anything to see: words, or something that is drawn. @returns {boolean} */
function showsSomething() {
  if (!document.body) return false;
  if (document.body.innerText.trim() !== "") return true;
  const drawn = "img, svg, canvas, video, audio, object, embed, input, button, select, textarea, math";
  return [...document.querySelectorAll(drawn)].some(isVisible)
    || [...document.querySelectorAll("*")].slice(0, 3000).some((element) =>
      element.shadowRoot !== null || (isVisible(element) && getComputedStyle(element).backgroundImage !== "none"));
}
