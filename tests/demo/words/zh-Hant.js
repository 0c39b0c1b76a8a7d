/** The page's texts in traditional Chinese. */
export default {
  home: "首頁", members: "成員", groups: "群組", events: "活動", navigation: "主要導覽",
  skip: "跳到成員列表", search: "搜尋成員", placeholder: "依姓名或興趣搜尋",
  lead: "在港灣邊生活、工作和創作的人們。打個招呼吧。",
  showing: "顯示 {shown} 位，共 {count} 位", results: "「{query}」的搜尋結果：{count}",
  none: "找不到符合「{query}」的人", noneHint: "試試名字、職業或嗜好。",
  more: "顯示更多", you: "這是你", profile: "你的個人檔案",
  failed: "目前無法顯示成員。", retry: "重試",
  signedOut: "你的工作階段已結束。", signIn: "重新登入",
  elsewhere: "此示範只包含成員頁面。",
  fiction: "Harbour Commons 與其成員皆為虛構。",
};
