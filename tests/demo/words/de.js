/** The page's texts in German. */
export default {
  home: "Start", members: "Mitglieder", groups: "Gruppen", events: "Termine", navigation: "Hauptnavigation",
  skip: "Zu den Mitgliedern springen", search: "Mitglieder suchen", placeholder: "Nach Name oder Interesse suchen",
  lead: "Die Menschen, die rund um den Hafen leben, arbeiten und werken. Sag Hallo.",
  showing: "{shown} von {count}", results: "Treffer für „{query}“: {count}",
  none: "Niemand gefunden für „{query}“", noneHint: "Versuch es mit einem Vornamen, Beruf oder Hobby.",
  more: "Mehr anzeigen", you: "Das bist du", profile: "Dein Profil",
  failed: "Die Mitglieder können gerade nicht gezeigt werden.", retry: "Erneut versuchen",
  signedOut: "Deine Sitzung ist abgelaufen.", signIn: "Neu anmelden",
  elsewhere: "Zu dieser Demo gehört nur die Mitgliederseite.",
  fiction: "Harbour Commons ist erfunden, seine Mitglieder auch.",
};
