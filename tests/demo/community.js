// The community's page: who is signed in, the bell in the header, the members.
import { avatar } from "./avatar.js";
import { bell } from "./elements.js";
import { profile, startMembers } from "./members.js";
import { clearNotice, notice } from "./notice.js";
import { reflectOptions } from "./options.js";
import { signIn } from "./session.js";
import { settings, whenChanged } from "./settings.js";
import { startTheme } from "./theme/theme.js";
import { words, writeWords } from "./words.js";

/** Fills the page; what it gives is there once somebody is signed in. */
export async function startCommunity() {
  writeWords();
  document.querySelector("#navigation").addEventListener("click", explainLink);
  const [signedIn] = await Promise.allSettled([signIn(), startTheme()]);
  if (signedIn.status === "rejected") {
    notice("There is no practice community behind this page. Start it with: cargo xtask demo", { label: words("retry"), run: () => location.reload() });
    return;
  }
  // Where nobody ever was signed in, the bells of the panel have no session that could end.
  document.addEventListener("bell-signed-out", offerSignIn);
  showMe(signedIn.value);
  const own = bell(settings);
  document.querySelector("#bell").append(own);
  whenChanged(() => reflectOptions(own, settings));
  startMembers();
}

function showMe(me) {
  const link = document.querySelector("#me");
  link.href = profile({ id: me.userId, username: me.username });
  link.title = me.name;
  link.replaceChildren(avatar({ id: me.userId, name: me.name, avatar: me.avatar }));
}

function offerSignIn({ detail }) {
  const again = async () => {
    await signIn();
    clearNotice();
    detail.retry();
  };
  notice(words("signedOut"), { label: words("signIn"), run: again });
}

function explainLink(event) {
  const link = event.target.closest("a:not([aria-current])");
  if (!link) return;
  event.preventDefault();
  notice(words("elsewhere"));
}
