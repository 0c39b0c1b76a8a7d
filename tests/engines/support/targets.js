// What a visitor looks for in a page: a kind of element that is shown, with a name or a text.
export const bell = { selector: "[part=bell]" };
export const badge = { selector: "[part=badge]" };
export const panel = { selector: "[part=panel]" };
export const rows = { selector: "[part=panel] [part=item]" };
export const closeButton = { selector: "[part=panel] .close" };
export const searchField = { selector: "[part=panel] [type=search]" };
export const selectedTab = { selector: "[role=tab][aria-selected=true]" };

export const row = (text) => ({ ...rows, text });
export const tab = (text) => ({ selector: "[role=tab]", text: new RegExp(`^${text}`) });
export const button = (name) => ({ selector: "button", name });
export const badgeOf = (count) => ({ ...badge, text: `${count}` });
export const panelWith = (text) => ({ ...panel, text });

export const accept = (name) => button(`Accept ${name}`);
export const decline = (name) => button(`Decline ${name}`);
