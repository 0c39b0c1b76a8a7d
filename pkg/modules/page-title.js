// One title and many bells: each adds its count, and the page may rename itself at any time.
const counts = new Map();
let shown = "";
let watching;

const head = () => document.head ?? document.documentElement;

function prefix() {
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return count > 0 ? `(${count}) ` : "";
}

function renew() {
  const { title } = document;
  const own = shown && title.startsWith(shown) ? title.slice(shown.length) : title;
  shown = prefix();
  if (title !== shown + own) document.title = shown + own;
}

/** Puts the count of `bell` in front of the page's title, whatever the page calls itself; 0 takes it away. */
export function countInTitle(bell, count) {
  if (count > 0) counts.set(bell, count);
  else if (!counts.delete(bell)) return;
  if (counts.size > 0) {
    watching ??= new MutationObserver(renew);
    watching.observe(head(), { childList: true, characterData: true, subtree: true });
  } else {
    watching?.disconnect();
    watching = undefined;
  }
  renew();
}
