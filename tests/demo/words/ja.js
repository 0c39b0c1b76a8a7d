/** The page's texts in Japanese. */
export default {
  home: "ホーム", members: "メンバー", groups: "グループ", events: "イベント", navigation: "メインナビゲーション",
  skip: "メンバー一覧へ移動", search: "メンバーを検索", placeholder: "名前や興味で検索",
  lead: "港のまわりで暮らし、働き、ものをつくる人たち。気軽に声をかけてみましょう。",
  showing: "{count}人中{shown}人を表示", results: "「{query}」の検索結果：{count}件",
  none: "「{query}」に一致する人は見つかりませんでした", noneHint: "名前、仕事、趣味などで試してみてください。",
  more: "さらに表示", you: "あなたです", profile: "あなたのプロフィール",
  failed: "現在、メンバーを表示できません。", retry: "再試行",
  signedOut: "セッションが終了しました。", signIn: "もう一度サインイン",
  elsewhere: "このデモにあるのはメンバーのページだけです。",
  fiction: "Harbour Commonsもメンバーも架空のものです。",
};
