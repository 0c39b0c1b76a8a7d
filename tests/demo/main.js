import { startCommunity } from "./community.js";
import { startPanel } from "./panel/panel.js";
import { isFramed } from "./settings.js";
import { relayEvents, relaySignIn, startStage, wantsStage } from "./stage.js";

const signedIn = wantsStage() ? startStage() : startCommunity();
if (isFramed) {
  relayEvents();
  signedIn.then(relaySignIn);
} else {
  startPanel(signedIn);
}
