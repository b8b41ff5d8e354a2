// Small elements that pages share.

export const token = () => document.querySelector('meta[name="token"]').content;

/** Says something to everyone: a line at the foot of the page that screen readers read out. */
export function say(words) {
  const status = document.querySelector(".status");
  status.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (status.textContent = ""), 4000);
}

/** Posts a form's fields, with the session's token, as a part of the page. */
export function post(address, fields) {
  return fetch(address, {
    method: "POST",
    headers: { "X-Parallax-Token": token(), Accept: "application/json" },
    body: fields instanceof FormData ? new URLSearchParams(fields) : fields,
  });
}

export const typing = (event) =>
  event.target.closest?.('input:not([type="radio"]), textarea, select, [contenteditable]') != null;

/** Lets the reader choose between light and dark; the choice is kept in a cookie of this server. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    this.replaceChildren(button);
    const dark = () => {
      const chosen = document.documentElement.dataset.theme;
      return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    };
    const label = () => (button.textContent = dark() ? this.dataset.light : this.dataset.dark);
    button.addEventListener("click", () => {
      const theme = dark() ? "light" : "dark";
      document.documentElement.dataset.theme = theme;
      document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=strict`;
      label();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
    label();
  }
}

/** Opens the list of keys. */
export class KeysHelp extends HTMLElement {
  connectedCallback() {
    const help = () => document.querySelector("dialog.keys").showModal();
    this.querySelector("button").addEventListener("click", help);
  }
}

/** Dims every sentence of the note in which the words do not occur. */
export class NoteFind extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    input.addEventListener("input", () => this.find(input.value.trim().toLowerCase()));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        input.value = "";
        this.find("");
        input.blur();
      } else if (event.key === "Enter") {
        document.querySelector(".s.found")?.scrollIntoView({ block: "nearest" });
      }
    });
  }

  find(words) {
    document.querySelector(".desk").classList.toggle("finding-text", words !== "");
    for (const sentence of document.querySelectorAll(".s")) {
      const here = words !== "" && sentence.textContent.toLowerCase().includes(words);
      sentence.classList.toggle("found", here);
    }
  }
}

/** Asks the browser to print. */
export class PrintButton extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => print());
  }
}
