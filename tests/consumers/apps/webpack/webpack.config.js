export default {
  mode: "production",
  entry: { bell: "./bell.js", list: "./list.js" },
};
