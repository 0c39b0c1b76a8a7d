/** The page's texts in Portuguese. */
export default {
  home: "Início", members: "Membros", groups: "Grupos", events: "Eventos", navigation: "Principal",
  skip: "Ir para os membros", search: "Procurar membros", placeholder: "Procurar por nome ou interesse",
  lead: "As pessoas que vivem, trabalham e criam à volta do porto. Diga olá.",
  showing: "{shown} de {count}", results: "Resultados para “{query}”: {count}",
  none: "Ninguém encontrado para “{query}”", noneHint: "Experimente um nome, um ofício ou um passatempo.",
  more: "Mostrar mais", you: "É você", profile: "O seu perfil",
  failed: "Não é possível mostrar os membros neste momento.", retry: "Tentar de novo",
  signedOut: "A sua sessão terminou.", signIn: "Entrar de novo",
  elsewhere: "Esta demonstração só inclui a página dos membros.",
  fiction: "Harbour Commons é inventada, tal como os seus membros.",
};
