/** The page's texts in Italian. */
export default {
  home: "Home", members: "Membri", groups: "Gruppi", events: "Eventi", navigation: "Principale",
  skip: "Vai ai membri", search: "Cerca tra i membri", placeholder: "Cerca per nome o interesse",
  lead: "Le persone che vivono, lavorano e creano attorno al porto. Fatti avanti.",
  showing: "{shown} di {count}", results: "Risultati per «{query}»: {count}",
  none: "Nessun risultato per «{query}»", noneHint: "Prova con un nome, un mestiere o un passatempo.",
  more: "Mostra altri", you: "Sei tu", profile: "Il tuo profilo",
  failed: "Al momento i membri non si possono mostrare.", retry: "Riprova",
  signedOut: "La tua sessione è scaduta.", signIn: "Accedi di nuovo",
  elsewhere: "Questa demo contiene solo la pagina dei membri.",
  fiction: "Harbour Commons è inventata, e così i suoi membri.",
};
