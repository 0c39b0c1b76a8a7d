/** The page's texts in Dutch. */
export default {
  home: "Start", members: "Leden", groups: "Groepen", events: "Agenda", navigation: "Hoofdnavigatie",
  skip: "Naar de leden", search: "Leden zoeken", placeholder: "Zoek op naam of interesse",
  lead: "De mensen die rond de haven wonen, werken en dingen maken. Zeg eens hallo.",
  showing: "{shown} van {count}", results: "Resultaten voor ‘{query}’: {count}",
  none: "Niemand gevonden voor ‘{query}’", noneHint: "Probeer een voornaam, een ambacht of een hobby.",
  more: "Meer tonen", you: "Dit ben jij", profile: "Je profiel",
  failed: "De leden kunnen nu niet worden getoond.", retry: "Opnieuw proberen",
  signedOut: "Je sessie is verlopen.", signIn: "Opnieuw inloggen",
  elsewhere: "Alleen de ledenpagina hoort bij deze demo.",
  fiction: "Harbour Commons is verzonnen, en de leden ook.",
};
