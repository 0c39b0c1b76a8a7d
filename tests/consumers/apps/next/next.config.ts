import type { NextConfig } from "next";

// Other lock files lie above this folder.
const config: NextConfig = { turbopack: { root: import.meta.dirname } };

export default config;
