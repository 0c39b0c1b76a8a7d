import { useState } from "react";
import "connection-bell/react";
import { Requests } from "./requests";
import { baseUrl, token } from "./site";

export function App() {
  const [last, setLast] = useState("Nobody yet");
  return (
    <>
      <connection-bell
        platform="selfcommunity"
        base-url={baseUrl}
        token={token}
        onbell-accept={(event) => setLast(event.detail.person.name)}
      />
      <p>Accepted last: {last}</p>
      <Requests />
    </>
  );
}
