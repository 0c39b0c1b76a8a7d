/** The page's texts in Hebrew. */
export default {
  home: "בית", members: "חברים", groups: "קבוצות", events: "אירועים", navigation: "ניווט ראשי",
  skip: "מעבר אל החברים", search: "חיפוש חברים", placeholder: "חיפוש לפי שם או תחום עניין",
  lead: "האנשים שגרים, עובדים ויוצרים סביב הנמל. אפשר לומר שלום.",
  showing: "{shown} מתוך {count}", results: "תוצאות עבור ״{query}״: {count}",
  none: "לא נמצא איש עבור ״{query}״", noneHint: "אפשר לנסות שם פרטי, מקצוע או תחביב.",
  more: "הצגת עוד", you: "זה הכרטיס שלך", profile: "הפרופיל שלך",
  failed: "אי אפשר להציג את החברים כרגע.", retry: "ניסיון נוסף",
  signedOut: "החיבור שלך פג.", signIn: "כניסה מחדש",
  elsewhere: "רק דף החברים הוא חלק מההדגמה.",
  fiction: "Harbour Commons היא בדיונית, וכך גם חבריה.",
};
