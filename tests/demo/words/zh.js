/** The page's texts in simplified Chinese. */
export default {
  home: "首页", members: "成员", groups: "群组", events: "活动", navigation: "主导航",
  skip: "跳到成员列表", search: "搜索成员", placeholder: "按姓名或兴趣搜索",
  lead: "在港湾边生活、工作和创造的人们。打个招呼吧。",
  showing: "显示 {shown} 位，共 {count} 位", results: "“{query}”的搜索结果：{count}",
  none: "没有找到与“{query}”相符的人", noneHint: "试试名字、职业或爱好。",
  more: "显示更多", you: "这是你", profile: "你的个人资料",
  failed: "暂时无法显示成员。", retry: "重试",
  signedOut: "你的会话已结束。", signIn: "重新登录",
  elsewhere: "此演示只包含成员页面。",
  fiction: "Harbour Commons 及其成员均为虚构。",
};
