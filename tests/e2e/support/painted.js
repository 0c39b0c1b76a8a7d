/** Whether all pictures that can be seen have come: until then their places hold initials. */
export function isPainted() {
  const roots = [...document.querySelectorAll("connection-bell")].map(({ shadowRoot }) => shadowRoot);
  const pictures = roots.flatMap((root) => [...root.querySelectorAll("img")]);
  return pictures.filter(isSeen).every((picture) => picture.complete);

  function isSeen(picture) {
    return picture.checkVisibility() && picture.getBoundingClientRect().top < innerHeight;
  }
}
