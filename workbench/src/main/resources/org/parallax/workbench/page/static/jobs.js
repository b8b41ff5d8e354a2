// One audit under way: what it is doing, how far, and a way to stop it.
import { post } from "./parts.js";

export class Job {
  constructor(name, words) {
    this.words = words;
    this.element = document.createElement("li");
    this.name = this.part("span", "name", name);
    this.state = this.part("span", "state", words.queued);
    this.button = this.part("button", "", words.cancel);
    this.button.type = "button";
    this.button.addEventListener("click", () => this.id && post(`/jobs/${this.id}/cancel`, new URLSearchParams()));
  }

  part(tag, css, text) {
    const part = document.createElement(tag);
    part.className = css;
    part.textContent = text;
    this.element.append(part);
    return part;
  }

  fail(message) {
    this.state.textContent = this.words.failed;
    this.button.remove();
    this.part("p", "problem", message);
  }

  /** Follows the work to its end: the document's id, or nothing if it came to none. */
  async follow(id) {
    this.id = id;
    for (;;) {
      const answer = await fetch(`/jobs/${id}`, { headers: { Accept: "application/json" } });
      const job = await answer.json();
      if (!answer.ok || job.state === "failed") {
        this.fail(job.message);
        return null;
      }
      this.state.textContent = this.words[job.state] ?? job.state;
      if (job.state === "cancelled") {
        this.button.remove();
        return null;
      }
      if (job.state === "done") {
        const link = document.createElement("a");
        link.href = `/documents/${job.document}`;
        link.textContent = this.words.open;
        this.button.replaceWith(link);
        return job.document;
      }
      await new Promise((resume) => setTimeout(resume, 150));
    }
  }
}
