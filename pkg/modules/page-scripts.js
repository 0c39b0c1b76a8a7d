/** Waits until the scripts that the page came with have run: one of them may give the token. */
export function scriptsOfPage() {
  const [page] = performance.getEntriesByType("navigation");
  if (document.readyState === "complete" || page?.domContentLoadedEventStart > 0) return undefined;
  return new Promise((resolve) => {
    // Where nobody can tell whether the first of the two is over, the second comes.
    for (const event of ["DOMContentLoaded", "load"]) addEventListener(event, resolve, { once: true });
  });
}

/** Whether nobody would be known at an address: another origin's, without its cookies or a token. */
export function isStranger(address, credentials, token) {
  if (token !== undefined || credentials === "include") return false;
  try {
    return new URL(address, document.baseURI).origin !== location.origin;
  } catch {
    return false;
  }
}
