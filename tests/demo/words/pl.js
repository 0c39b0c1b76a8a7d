/** The page's texts in Polish. */
export default {
  home: "Start", members: "Członkowie", groups: "Grupy", events: "Wydarzenia", navigation: "Nawigacja główna",
  skip: "Przejdź do członków", search: "Szukaj członków", placeholder: "Szukaj według imienia lub zainteresowań",
  lead: "Ludzie, którzy mieszkają, pracują i tworzą wokół portu. Przywitaj się.",
  showing: "{shown} z {count}", results: "Wyniki dla „{query}”: {count}",
  none: "Nie znaleziono nikogo dla „{query}”", noneHint: "Spróbuj wpisać imię, zawód albo hobby.",
  more: "Pokaż więcej", you: "To ty", profile: "Twój profil",
  failed: "Nie można teraz pokazać członków.", retry: "Spróbuj ponownie",
  signedOut: "Twoja sesja wygasła.", signIn: "Zaloguj się ponownie",
  elsewhere: "To demo obejmuje tylko stronę członków.",
  fiction: "Harbour Commons jest zmyślone, tak jak jego członkowie.",
};
