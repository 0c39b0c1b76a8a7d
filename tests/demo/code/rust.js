import { buttonPlatform, needsToken } from "../elements.js";
import { optionAttributes } from "../options.js";
import { settings } from "../settings.js";
import { themeCss } from "../theme/theme.js";
import { PERSON, language } from "./example.js";
import { lookFields } from "./rust-look.js";

const PLATFORMS = { axero: "Platform::Axero", selfcommunity: "Platform::SelfCommunity" };

/** The options of the elements that the components have too. */
const COMPONENTS_KNOW = ["placement", "max-badge"];

const WORDS_READ = [
  "    let words = TEXTS",
  "        .with(Words::from_js)",
  "        .unwrap_or_else(|_| Words::english());",
  "    let words = Arc::new(words);",
];

const CLIENT_WITH_TOKEN = `ClientOptions {
            token,
            ..ClientOptions::new("/")
        }`;

/** What a Rust developer writes in an app made with Leptos. */
export const rustCode = () => [imports(), words(), component(), options(), notes()].filter(Boolean).join("\n\n");

function imports() {
  const fields = lookFields().join();
  const named = ["ConnectionBell", "ConnectionButton", fields && "Look", fields.includes("Placement") && "Placement", fields.includes("Theme") && "Theme", language() && "Words"];
  const lines = [
    `use connection_bell::client::${needsToken(settings) ? "{ClientOptions, Token}" : "ClientOptions"};`,
    "use connection_bell::inbox::Pace;",
    "use connection_bell::live::{SessionOptions, open};",
    "use connection_bell::model::PersonId;",
    "use connection_bell::platform::Platform;",
    `use connection_bell::widget::{${named.filter(Boolean).join(", ")}};`,
    "use leptos::prelude::*;",
    ...(language() ? ["use std::sync::Arc;", "use wasm_bindgen::prelude::*;"] : []),
  ];
  return lines.join("\n");
}

const words = () => language() && `// The package's file of texts, copied into the crate.
#[wasm_bindgen(module = "/words/${language()}.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = default)]
    static TEXTS: JsValue;
}`;

function component() {
  const fields = lookFields();
  const lines = [
    "#[component]",
    `fn Header(${needsToken(settings) ? "token: String" : ""}) -> impl IntoView {`,
    ...sessions(),
    ...(fields.length > 0 ? ["    let look = Look {", ...fields.map((field) => `        ${field}`), "        ..Look::default()", "    };"] : []),
    ...(language() ? [...WORDS_READ] : []),
    "    view! {",
    `        {bell.map(|session| view! { <ConnectionBell session${props((name) => `${name}=${name}.clone()`)} /> })}`,
    `        {button.map(|session| view! { <ConnectionButton session person=PersonId(${PERSON.id})${props((name) => name)} /> })}`,
    "    }",
    "}",
  ];
  return lines.join("\n");
}

const props = (written) => [lookFields().length > 0 && "look", language() && "words"].filter(Boolean).map((name) => ` ${written(name)}`).join("");

function sessions() {
  const platform = PLATFORMS[buttonPlatform(settings)];
  if (settings.platform === "both") {
    return [
      `    let bell = open(options(${PLATFORMS.axero}, Token::None));`,
      `    let button = open(options(${platform}, Token::Text(token)));`,
    ];
  }
  return [`    let bell = open(options(${platform}${needsToken(settings) ? ", Token::Text(token)" : ""}));`, "    let button = bell.clone();"];
}

function options() {
  const [parameter, client] = needsToken(settings)
    ? [", token: Token", CLIENT_WITH_TOKEN]
    : ["", 'ClientOptions::new("/")'];
  return `fn options(platform: Platform${parameter}) -> SessionOptions {
    SessionOptions {
        platform,
        client: ${client},
        user_id: None,
        pace: Pace::default(),
    }
}`;
}

function notes() {
  const missing = Object.keys(optionAttributes(settings)).filter((name) => !COMPONENTS_KNOW.includes(name));
  // A component is no custom element: what is said of those, the root says, and a part may be anybody's.
  const css = themeCss(":root").replaceAll("connection-bell::part", "::part");
  return [
    missing.length > 0 && `// The custom elements alone have ${missing.join(", ")}.`,
    css && `/* In the page's style sheet:\n\n${css}\n*/`,
  ].filter(Boolean).join("\n\n");
}
