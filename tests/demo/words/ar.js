/** The page's texts in Arabic. */
export default {
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
};
