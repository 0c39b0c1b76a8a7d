// What a page needs of its own where no test can reach into it before it loads, as over WebDriver.
const query = new URLSearchParams(location.search);

async function askForToken() {
  window.tokensGiven += 1;
  if (window.isSignedOut) return "a token that is no longer good";
  const request = { method: "POST", body: JSON.stringify({ userId: Number(query.get("as")) }) };
  return (await (await fetch("/control/token", request)).json()).token;
}

/** Keeps what went wrong in the page for whoever looks later. */
function keepComplaints() {
  const { error } = console;
  const complain = (...words) => window.complaints.push(words.map(String).join(" "));
  console.error = (...words) => {
    complain(...words);
    error.apply(console, words);
  };
  addEventListener("error", ({ message }) => complain(message));
  addEventListener("unhandledrejection", ({ reason }) => complain("unhandled:", reason));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    complain("violation:", violatedDirective, blockedURI, sample);
  });
}

/** What a browser without a feature makes of a style sheet's text: it knows neither function nor selector. */
const LACKS = {
  "light-dark": (text) => text.replaceAll("light-dark(", "unknown-function("),
  popover: (text) => text.replaceAll(":popover-open", ":unknown-selector"),
  anchors: (text) => text.replaceAll(/\b(position-area|position-anchor|position-try|anchor)(?=[-:(\s])/g, "unknown-$1"),
};

function rewriteStyleSheets(rewrite) {
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    return replaceSync.call(this, rewrite(text));
  };
}

function removePopovers() {
  for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) delete HTMLElement.prototype[name];
}

function disownAnchors() {
  const { supports } = CSS;
  CSS.supports = (...asked) => !asked.join().includes("position-area") && supports.apply(CSS, asked);
}

/** Makes this browser one that never had `feature`. */
function goWithout(feature) {
  rewriteStyleSheets(LACKS[feature]);
  if (feature === "popover") removePopovers();
  if (feature === "anchors") disownAnchors();
}

if (query.has("as") && !window.giveToken) {
  window.complaints = [];
  window.tokensGiven = 0;
  window.giveToken = askForToken;
  keepComplaints();
}
if (query.has("without")) goWithout(query.get("without"));
