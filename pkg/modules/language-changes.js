const callbacks = new Set();
let observer;

/** Calls `callback` when the page's language or the texts of one change; gives a function that ends it. */
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

/** Tells all that listen that the language, or its texts, are other ones now. */
export function languageChanged() {
  callbacks.forEach((callback) => callback());
}

function observe() {
  const changes = new MutationObserver(languageChanged);
  changes.observe(document.documentElement, { attributeFilter: ["lang"] });
  return changes;
}
