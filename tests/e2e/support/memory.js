/** What a page holds, after all that it may let go is gone. */
export async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  for (let n = 0; n < 3; n += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  const held = {
    heap: value("JSHeapUsedSize"),
    listeners: value("JSEventListeners"),
    nodes: value("Nodes"),
    wasm: await page.evaluate(() => window.wasmBytes?.() ?? 0),
  };
  await session.detach();
  return held;
}

/** Lets the page tell how much memory its Wasm module has taken; what it calls it is its own affair. */
export function watchWasm() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    const { exports } = made.instance ?? made;
    const memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    window.wasmBytes = () => memory.buffer.byteLength;
    return made;
  };
}
