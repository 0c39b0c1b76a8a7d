// What the bell's attributes offer beyond where it asks, as the visitor chose it.

/** The attributes that differ from what holds without them. */
export function optionAttributes({ placement, badge, title, app, desktop }) {
  return {
    ...(placement !== "bottom-end" && { placement }),
    ...(badge !== "99" && { "max-badge": Number(badge) }),
    ...(title === "on" && { "title-count": true }),
    ...(app === "on" && { "app-badge": true }),
    ...(desktop === "on" && { "desktop-notify": true }),
  };
}

const NAMES = ["placement", "max-badge", "title-count", "app-badge", "desktop-notify"];

/** Gives a bell that is there the attributes, and takes away the others. */
export function reflectOptions(bell, settings) {
  const wanted = optionAttributes(settings);
  for (const name of NAMES) {
    if (name in wanted) bell.setAttribute(name, wanted[name] === true ? "" : wanted[name]);
    else bell.removeAttribute(name);
  }
}
