import { control } from "./control.js";
import { settings } from "./settings.js";

/** Who is signed in. */
export let me = null;

/** Signs in whom the address names, else who is signed in already, else whom the community chooses. */
export async function signIn() {
  const userId = settings.as ?? me?.userId ?? (await control.get("state")).signedInUserId;
  const { userId: id, name, username, avatar } = await control.post("sign-in", userId ? { userId } : {});
  me = { userId: id, name, username, avatar };
  return me;
}

/** A fresh token, as a site's own server would give it to those who have a session. */
export async function token() {
  const { signedInUserId } = await control.get("state");
  if (signedInUserId === null) throw new Error("The session has ended.");
  return (await control.post("token", { userId: signedInUserId })).token;
}
