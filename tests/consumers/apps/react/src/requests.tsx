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
const Row = memo(function Row({ request: { key, person, state } }: { request: ConnectionRequest }) {
  performance.mark(person.name); // Shows in the profiler how often.
  return (
    <li>
      {person.name}{" "}
      <button disabled={state !== "pending"} onClick={() => inbox.accept(key)}>
        {state === "pending" ? "Accept" : state}
      </button>
    </li>
  );
});
