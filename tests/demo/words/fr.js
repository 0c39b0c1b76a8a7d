/** The page's texts in French. */
export default {
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
};
