import "./network.js";
import { startCommunity } from "./community.js";
import { startPanel } from "./panel/panel.js";
import { isFramed } from "./settings.js";
import { followSettings, relayEvents, relaySignIn, startStage, wantsStage } from "./stage.js";
import { startTheme } from "./theme/theme.js";

const signedIn = wantsStage() ? Promise.all([startStage(), startTheme()]) : startCommunity();
if (isFramed) {
  followSettings();
  relayEvents();
  signedIn.then(relaySignIn);
} else {
  startPanel(signedIn);
}
