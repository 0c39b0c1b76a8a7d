const callbacks = new Set();
let observer;

/** Calls `callback` when the page's language changes; gives a function that ends it. */
export function whenLanguageChanges(callback) {
  callbacks.add(callback);
  observer ??= observe();
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    observer.disconnect();
    observer = undefined;
  };
}

function observe() {
  const changes = new MutationObserver(() => callbacks.forEach((callback) => callback()));
  changes.observe(document.documentElement, { attributeFilter: ["lang"] });
  return changes;
}
