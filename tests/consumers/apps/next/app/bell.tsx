"use client";

import { useEffect, useRef, useState } from "react";
import type { ConnectionBell, ConnectionBellEventMap } from "connection-bell/react";

const token = async () => (await fetch("/my/token")).text();

export function Bell() {
  const bell = useRef<ConnectionBell>(null);
  const [last, setLast] = useState("Nobody yet");

  // React sets no properties and hears no events of an element that the server wrote: both are
  // seen to here, before the element is defined.
  useEffect(() => {
    const element = bell.current!;
    const accepted = ({ detail }: ConnectionBellEventMap["bell-accept"]) => setLast(detail.person.name);
    element.token = token;
    element.addEventListener("bell-accept", accepted);
    void import("connection-bell/element");
    return () => element.removeEventListener("bell-accept", accepted);
  }, []);

  return (
    <>
      <connection-bell ref={bell} platform="selfcommunity" base-url="https://community.example.com" />
      <p>Accepted last: {last}</p>
    </>
  );
}
