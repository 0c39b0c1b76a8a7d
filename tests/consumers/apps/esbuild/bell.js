import "connection-bell/inline";

const bell = document.querySelector("connection-bell");
bell.token = async () => (await fetch("/my/token")).text();
