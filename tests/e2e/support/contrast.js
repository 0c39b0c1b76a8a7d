/**
 * Measures in the page how well all can be seen that its elements show, once in each skin, a style
 * sheet with a colour scheme: a list of { skin, what, ratio, least }, where `least` is what WCAG
 * 2.2 asks for on level AA.
 */
export function contrasts(skins) {
  const hosts = [...document.querySelectorAll("connection-bell, connection-button")];
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const found = skins.flatMap(({ name, theme, colorScheme }) => {
    sheet.replaceSync(theme);
    document.documentElement.style.setProperty("color-scheme", colorScheme);
    hosts.forEach(finish);
    return hosts.flatMap(measure).map((one) => ({ skin: name, ...one }));
  });
  document.adoptedStyleSheets.pop();
  document.documentElement.style.removeProperty("color-scheme");
  return found;

  /** Colours change at once, without what leads over. */
  function finish({ shadowRoot }) {
    getComputedStyle(shadowRoot.firstElementChild).color;
    for (const animation of shadowRoot.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }

  function measure({ shadowRoot }) {
    const seen = [...shadowRoot.querySelectorAll("*")].filter(isSeen);
    return [...seen.filter(hasText).map(text), ...seen.filter((one) => one.matches("svg")).map(symbol), ...seen.flatMap(control)];
  }

  /** What cannot be used may be faint; what is drawn invisible is for nobody's eyes. */
  function isSeen(element) {
    const visible = element.checkVisibility({ visibilityProperty: true }) && !element.closest(".for-readers, [aria-disabled], .avatar[data-shown]");
    return visible && colour(getComputedStyle(element).color)[3] > 0;
  }

  function hasText(element) {
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  }

  function text(element) {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && fontWeight >= 700);
    return { what: `text of ${nameOf(element)}`, ratio: against(element, color), least: isLarge ? 3 : 4.5 };
  }

  function symbol(element) {
    return { what: `symbol on ${nameOf(element.parentElement)}`, ratio: against(element, getComputedStyle(element).stroke), least: 3 };
  }

  /** The ring around what has the focus, and the fill of a button that is to be found before others. */
  function control(element) {
    const ring = { what: `focus on ${nameOf(element)}`, ratio: against(element.parentElement, accentOf(element)), least: 3 };
    const fill = { what: `fill of ${nameOf(element)}`, ratio: against(element.parentElement, getComputedStyle(element).backgroundColor), least: 3 };
    const isFilled = element.matches('.primary, .relation-button[part="accept"], [data-state="connect"] > .relation-button');
    return [...(element.matches("button, a") ? [ring] : []), ...(isFilled ? [fill] : [])];
  }

  function accentOf(element) {
    const probe = element.getRootNode().querySelector(".root").appendChild(document.createElement("span"));
    probe.style.setProperty("color", "var(--accent)");
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  function nameOf(element) {
    const named = element.closest("[part], [class]:not(.label, .icon)");
    return named.getAttribute("part") ?? named.classList[0];
  }

  /** How a colour on an element stands out from what is behind it, as WCAG reckons. */
  function against(element, color) {
    const layers = layersOf(element);
    const [one, other] = [paint(layers, colour(color)), paint(layers, [0, 0, 0, 0])].map(luminance);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** What lies behind an element, from the page up to itself. */
  function layersOf(element) {
    const layers = [];
    for (let one = element; one; one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) {
      const { backgroundColor, opacity } = getComputedStyle(one);
      layers.unshift({ colour: colour(backgroundColor), opacity: Number(opacity) });
      if (one.matches(":popover-open")) break;
    }
    return layers;
  }

  function paint(layers, mark, behind = [255, 255, 255]) {
    const [layer, ...above] = layers;
    if (!layer) return over(mark, behind);
    const whole = paint(above, mark, over(layer.colour, behind));
    return over([...whole, layer.opacity], behind);
  }

  function over([r, g, b, alpha], behind) {
    return [r, g, b].map((value, n) => value * alpha + behind[n] * (1 - alpha));
  }

  function colour(text) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, alpha / 255];
  }

  function luminance(rgb) {
    const [r, g, b] = rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
