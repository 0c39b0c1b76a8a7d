import { settings, whenChanged } from "./settings.js";

const WORDS = {
  en: {
    home: "Home", members: "Members", groups: "Groups", events: "Events", navigation: "Main",
    skip: "Skip to the members", search: "Search members", placeholder: "Search by name or interest",
    lead: "The people who live, work and make things around the harbour. Say hello.",
    showing: "Showing {shown} of {count}", results: "Results for “{query}”: {count}",
    none: "Nobody found for “{query}”", noneHint: "Try a first name, a craft or a pastime.",
    more: "Show more", you: "This is you", profile: "Your profile",
    failed: "The members can’t be shown right now.", retry: "Try again",
    signedOut: "Your session has ended.", signIn: "Sign in again",
    elsewhere: "Only the members’ page is part of this demo.",
    fiction: "Harbour Commons is made up, and so are its members.",
  },
  it: {
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
  },
  de: {
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
  },
  fr: {
    home: "Accueil", members: "Membres", groups: "Groupes", events: "Agenda", navigation: "Principale",
    skip: "Aller aux membres", search: "Rechercher un membre", placeholder: "Rechercher un nom, un intérêt",
    lead: "Celles et ceux qui vivent, travaillent et créent autour du port. Dites bonjour.",
    showing: "{shown} sur {count}", results: "Résultats pour « {query} » : {count}",
    none: "Personne pour « {query} »", noneHint: "Essayez un prénom, un métier ou un passe-temps.",
    more: "Afficher plus", you: "C’est vous", profile: "Votre profil",
    failed: "Impossible d’afficher les membres pour le moment.", retry: "Réessayer",
    signedOut: "Votre session a expiré.", signIn: "Se reconnecter",
    elsewhere: "Cette démo ne contient que la page des membres.",
    fiction: "Harbour Commons est imaginaire, ses membres aussi.",
  },
  es: {
    home: "Inicio", members: "Miembros", groups: "Grupos", events: "Eventos", navigation: "Principal",
    skip: "Ir a los miembros", search: "Buscar miembros", placeholder: "Buscar por nombre o interés",
    lead: "Quienes viven, trabajan y crean alrededor del puerto. Saluda.",
    showing: "{shown} de {count}", results: "Resultados para «{query}»: {count}",
    none: "Nadie coincide con «{query}»", noneHint: "Prueba con un nombre, un oficio o una afición.",
    more: "Mostrar más", you: "Eres tú", profile: "Tu perfil",
    failed: "Ahora mismo no se pueden mostrar los miembros.", retry: "Reintentar",
    signedOut: "Tu sesión ha caducado.", signIn: "Iniciar sesión de nuevo",
    elsewhere: "Esta demostración solo contiene la página de miembros.",
    fiction: "Harbour Commons es ficticia, y sus miembros también.",
  },
  ar: {
    home: "الرئيسية", members: "الأعضاء", groups: "المجموعات", events: "الفعاليات", navigation: "التنقل الرئيسي",
    skip: "انتقل إلى الأعضاء", search: "ابحث عن عضو", placeholder: "ابحث بالاسم أو الاهتمام",
    lead: "الناس الذين يعيشون ويعملون ويبدعون حول الميناء. ألقِ التحية.",
    showing: "{shown} من {count}", results: "نتائج «{query}»: {count}",
    none: "لا أحد يطابق «{query}»", noneHint: "جرّب اسمًا أو حرفة أو هواية.",
    more: "عرض المزيد", you: "هذا أنت", profile: "ملفك الشخصي",
    failed: "يتعذر عرض الأعضاء الآن.", retry: "أعد المحاولة",
    signedOut: "انتهت جلستك.", signIn: "سجّل الدخول مجددًا",
    elsewhere: "لا يضم هذا العرض سوى صفحة الأعضاء.",
    fiction: "هاربر كومنز متخيَّلة، وكذلك أعضاؤها.",
  },
};

/** The page's text for `key` in its language; numbers are written as the language writes them. */
export function words(key, values = {}) {
  return WORDS[settings.lang][key].replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
}

const written = (value) => (typeof value === "number" ? value.toLocaleString(settings.lang) : value);

/** Writes the texts that the markup asks for by `data-words`, `data-words-label` and the like. */
export function writeWords(root = document) {
  for (const element of root.querySelectorAll("[data-words]")) element.textContent = words(element.dataset.words);
  writeAttribute(root, "data-words-label", "aria-label");
  writeAttribute(root, "data-words-placeholder", "placeholder");
}

function writeAttribute(root, marker, attribute) {
  for (const element of root.querySelectorAll(`[${marker}]`)) {
    element.setAttribute(attribute, words(element.getAttribute(marker)));
  }
}

whenChanged(() => writeWords());
