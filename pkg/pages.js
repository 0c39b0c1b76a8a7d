/** All entries of a list that is asked for by limit and offset. */
export async function* pagesByOffset(ask, { limit = 50, offset = 0 } = {}) {
  let last;
  for (;;) {
    const page = await ask({ limit, offset });
    const first = JSON.stringify(page.results[0]);
    if (page.results.length === 0 || first === last) return;
    yield* page.results;
    last = first;
    const next = nextOffset(page, offset);
    if (next === undefined || next <= offset) return;
    offset = next;
  }
}

// The address of the next page may be anywhere: only its numbers are used.
function nextOffset(page, offset) {
  if (!page.next) return undefined;
  const said = Number(new URLSearchParams(String(page.next).split("?")[1]).get("offset"));
  return Number.isSafeInteger(said) && said > 0 ? said : offset + page.results.length;
}

/** All entries of a list whose pages are numbered from 1. */
export async function* pagesByNumber(ask, pageLength) {
  let last;
  for (let number = 1; ; number += 1) {
    const page = await ask(number);
    const entries = page.ResponseData;
    const first = JSON.stringify(entries[0]);
    if (entries.length === 0 || first === last) return;
    yield* entries;
    last = first;
    if (entries.length < pageLength) return;
  }
}
