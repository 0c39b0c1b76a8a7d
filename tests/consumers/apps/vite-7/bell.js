import "connection-bell/element";

const bell = document.querySelector("connection-bell");
bell.token = async () => (await fetch("/my/token")).text();
