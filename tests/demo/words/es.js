/** The page's texts in Spanish. */
export default {
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
};
