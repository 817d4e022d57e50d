// GraphiQL for Pipekeeper. The token comes in the address, as /graphiql#token=..., or is pasted; it stays in this tab.
"use strict";

const QUERIES = ["one-incident-whole", "who-is-on-call", "what-is-failing", "my-pages", "acknowledge"];
const TOKEN = "pipekeeper.token";

function takeTokenFromAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    sessionStorage.setItem(TOKEN, token);
    history.replaceState(null, "", location.pathname + location.search);
  }
}

function askToSignIn() {
  document.getElementById("sign-in").hidden = false;
}

function credentials() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

async function send(operation, options) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      ...options?.headers,
      ...credentials(),
      Accept: "application/graphql-response+json, application/json",
      "Content-Type": "application/json",
    },
    body: JSON.stringify(operation),
  });
  if (response.status === 401) {
    askToSignIn();
  }
  return response.json();
}

async function query(name) {
  const response = await fetch(`/graphiql/queries/${name}.graphql`);
  return { query: await response.text() };
}

function render(tabs) {
  const page = React.createElement(GraphiQL, {
    defaultTabs: tabs,
    fetcher: send,
    inputValueDeprecation: true,
    shouldPersistHeaders: false,
  });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
}

document.getElementById("sign-in").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(TOKEN, document.getElementById("token").value.trim());
  location.reload();
});

takeTokenFromAddress();
if (!sessionStorage.getItem(TOKEN)) {
  askToSignIn();
}
Promise.all(QUERIES.map(query)).then(render);
