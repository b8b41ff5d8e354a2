// The library: a file dropped anywhere, or a text pasted, is audited; long work can be cancelled.
import { Job } from "./jobs.js";
import { post, say, typing } from "./parts.js";

export class LibraryDesk extends HTMLElement {
  connectedCallback() {
    const root = document.body;
    let depth = 0;
    const files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    root.addEventListener("dragenter", (event) => files(event) && ++depth && root.classList.add("dropping"));
    root.addEventListener("dragleave", (event) => files(event) && --depth <= 0 && root.classList.remove("dropping"));
    root.addEventListener("dragover", (event) => files(event) && event.preventDefault());
    root.addEventListener("drop", (event) => {
      depth = 0;
      root.classList.remove("dropping");
      if (files(event)) {
        event.preventDefault();
        this.audit([...event.dataTransfer.files]);
      }
    });
    document.addEventListener("paste", (event) => this.pasted(event));
    const choose = this.querySelector('.upload input[type="file"]');
    choose.addEventListener("change", () => {
      this.audit([...choose.files]);
      choose.value = "";
    });
    for (const form of this.querySelectorAll('form[action="/documents"]')) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.add(form.elements.name.value || form.elements.text.value.trim().slice(0, 40), new FormData(form));
      });
    }
  }

  pasted(event) {
    const text = event.clipboardData?.getData("text/plain");
    if (!typing(event) && text) {
      const area = this.querySelector(".paste textarea");
      area.value = text;
      area.focus();
    }
  }

  audit(files) {
    for (const file of files) {
      this.add(file.name, file, `/documents/files?name=${encodeURIComponent(file.name)}`);
    }
  }

  async add(name, body, address = "/documents") {
    const row = new Job(name, this.querySelector(".job-words").dataset);
    const jobs = this.querySelector(".jobs");
    const list = jobs.querySelector("ul") ?? jobs.appendChild(document.createElement("ul"));
    list.append(row.element);
    let answer;
    try {
      answer = await post(address, body);
    } catch {
      row.fail(row.words.failed);
      return;
    }
    const reply = await answer.json();
    if (!answer.ok) {
      row.fail(reply.message);
      return;
    }
    const done = await row.follow(reply.job);
    if (done && [...list.children].length === 1) {
      location.assign(`/documents/${done}`);
    } else if (done) {
      say(`${name}: ${row.words.done}`);
    }
  }
}
