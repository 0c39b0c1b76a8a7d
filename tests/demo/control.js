// The practice community's control side.

async function call(method, path, body) {
  const response = await fetch(`./control/${path}`, { method, body: body && JSON.stringify(body) });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? `The practice community answered ${response.status}.`);
  return answer;
}

export const control = {
  get: (path) => call("GET", path),
  post: (path, body = {}) => call("POST", path, body),
  remove: (path) => call("DELETE", path),
};
