import { defineConfig } from "vite";

export default defineConfig({
  // Vite 7 would move the package's modules away from its Wasm while it serves.
  optimizeDeps: { exclude: ["connection-bell"] },
  build: { rollupOptions: { input: ["index.html", "list.html"] } },
});
