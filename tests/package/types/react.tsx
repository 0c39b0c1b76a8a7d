// What a React 19 app writes, compiled and never run.
import { useRef, useSyncExternalStore } from "react";
import type { ReactNode, RefObject } from "react";
import { ConnectionBell, Inbox } from "connection-bell/react";
import type { ConnectionBellProps } from "connection-bell/react";
import { expectTypeOf } from "expect-type";

export function Header({ token }: { token: () => Promise<string> }): ReactNode {
  const bell = useRef<ConnectionBell>(null);
  expectTypeOf(bell).toEqualTypeOf<RefObject<ConnectionBell | null>>();
  return (
    <header className="header">
      <connection-bell
        ref={bell}
        key="bell"
        className="bell"
        style={{ color: "red" }}
        platform="axero"
        base-url="https://intranet.example.com"
        token={token}
        poll-seconds={60}
        max-badge="9"
        placement="bottom-start"
        onbell-accept={({ detail }) => console.log(detail.person.name)}
        onbell-signed-out={({ detail }) => detail.retry()}
        onClick={(event) => event.currentTarget.show()}
      >
        <span slot="footer">All members</span>
      </connection-bell>
      <connection-button platform="selfcommunity" user-id={618} person-name="Tomasz" size="large" hide-label onbell-connect={({ detail }) => detail.status} />
    </header>
  );
}

const inbox = new Inbox({ platform: "axero" });
export function Count(): ReactNode {
  return useSyncExternalStore(inbox.subscribe, () => inbox.snapshot).count;
}

export const props: ConnectionBellProps = { platform: "axero", token: undefined };

export const words = [
  <connection-bell platform="axero" words={{ title: "Knocks" }} />,
  <connection-button platform="axero" user-id={7} words='{"connect":"Knock"}' />,
];
// @ts-expect-error words are texts by their names, or JSON
export const noWords = <connection-bell platform="axero" words={7} />;
// @ts-expect-error a platform must be named
export const noPlatform = <connection-bell />;
// @ts-expect-error and be one of the two
export const otherPlatform = <connection-bell platform="friendster" />;
// @ts-expect-error attributes are written as in HTML
export const camelCase = <connection-bell platform="axero" baseUrl="/" />;
// @ts-expect-error there are twelve places
export const place = <connection-bell platform="axero" placement="middle" />;
// @ts-expect-error a button is about somebody
export const nobody = <connection-button platform="axero" />;
// @ts-expect-error and has no panel
export const panel = <connection-button platform="axero" user-id={7} open />;
// @ts-expect-error there is no such detail
export const detail = <connection-bell platform="axero" onbell-accept={({ detail }) => detail.count} />;
