import { memo, useSyncExternalStore } from "react";
import { type ConnectionRequest, Inbox } from "connection-bell/react";
import { baseUrl, token } from "./site";

const inbox = new Inbox({ platform: "selfcommunity", baseUrl, token });

export function Requests() {
  const { count, requests } = useSyncExternalStore(inbox.subscribe, () => inbox.snapshot);
  return (
    <>
      <h1>{count} people want to connect</h1>
      <ul>
        {requests.map((request) => (
          <Row key={request.key} request={request} />
        ))}
      </ul>
    </>
  );
}

// A request is the same object until it changes: the other rows do not render again.
const Row = memo(function Row({ request: { key, person, state, error } }: { request: ConnectionRequest }) {
  performance.mark(person.name); // Shows in the profiler how often.
  const waits = state === "pending" || state === "failed";
  // A failure stands in the snapshot too.
  const accept = () => inbox.accept(key).catch(() => {});
  return (
    <li>
      {person.name}{" "}
      <button disabled={!waits} onClick={accept}>
        {waits ? "Accept" : state}
      </button>
      {error && <p>{error.message}</p>}
    </li>
  );
});
