import "./network.js";
import { startCommunity } from "./community.js";
import { startPanel } from "./panel/panel.js";
import { isFramed } from "./settings.js";
import { followSettings, relayEvents, relaySignIn, startStage, wantsStage } from "./stage.js";

const signedIn = wantsStage() ? startStage() : startCommunity();
if (isFramed) {
  followSettings();
  relayEvents();
  signedIn.then(relaySignIn);
} else {
  startPanel(signedIn);
}
