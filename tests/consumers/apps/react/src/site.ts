export const baseUrl = "https://community.example.com";
export const token = async () => (await fetch("/my/token")).text();
