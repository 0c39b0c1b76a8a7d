import { check, isAbsent } from "./arguments.js";

const PAGE_LENGTH = 50;
const LARGEST_OFFSET = 4_294_967_295;

/** All entries of a list that is asked for by limit and offset. */
export async function* pagesByOffset(ask, part, signal) {
  check(isAbsent(part) || typeof part === "object", "part", "an object");
  const limit = part?.limit ?? PAGE_LENGTH;
  let offset = part?.offset ?? 0;
  let last;
  for (;;) {
    const page = await ask({ ...part, limit, offset });
    const first = JSON.stringify(page.results[0]);
    if (page.results.length === 0 || first === last) return;
    yield* untilAborted(page.results, signal);
    last = first;
    // Once taken back, the next call is what says so.
    if (signal?.aborted) continue;
    const next = nextOffset(page, offset);
    if (next === undefined || next <= offset) return;
    offset = next;
  }
}

// The address of the next page may be anywhere: only its numbers are used.
function nextOffset(page, offset) {
  if (!page.next) return undefined;
  const said = Number(new URLSearchParams(String(page.next).split("?")[1]).get("offset"));
  const usable = Number.isInteger(said) && said > 0 && said <= LARGEST_OFFSET;
  return usable ? said : offset + page.results.length;
}

/** All entries of a list whose pages are numbered from 1. */
export async function* pagesByNumber(ask, pageLength, signal) {
  let seen = 0;
  let last;
  for (let number = 1; ; number += 1) {
    const { ResponseData: entries, TotalRecords: total } = await ask(number);
    const first = JSON.stringify(entries[0]);
    if (entries.length === 0 || first === last) return;
    yield* untilAborted(entries, signal);
    last = first;
    seen += entries.length;
    // A site may give shorter pages than it was asked for.
    const complete = entries.length < pageLength && !(total > seen);
    if (complete && !signal?.aborted) return;
  }
}

function* untilAborted(entries, signal) {
  for (const entry of entries) {
    if (signal?.aborted) return;
    yield entry;
  }
}
