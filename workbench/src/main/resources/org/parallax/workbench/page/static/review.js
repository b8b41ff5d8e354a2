// Reviews: accepting, disputing with a reason, undoing.
import { post, say } from "./parts.js";

export class Reviews {
  constructor(desk) {
    this.desk = desk;
    this.done = [];
    desk.addEventListener("submit", (event) => this.submitted(event));
    desk.addEventListener("keydown", (event) => {
      if (event.target.matches('textarea[name="reason"]')) {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.target.form.requestSubmit(event.target.form.querySelector("button"));
        } else if (event.key === "Escape") {
          event.target.closest("details").open = false;
          event.target.closest("details").querySelector("summary").focus();
        }
      }
    });
  }

  accept(finding) {
    finding?.querySelector('button[value="accept"]')?.click();
  }

  dispute(finding) {
    const details = finding?.querySelector(".dispute");
    if (details) {
      details.open = true;
      details.querySelector("textarea").focus();
      details.scrollIntoView({ block: "nearest" });
    }
  }

  /** Takes back the chosen finding's review, else the last one made here. */
  undo(finding) {
    const own = finding?.querySelector('form[action$="/undo"]');
    const last = this.done.map((id) => document.getElementById(id)?.querySelector('form[action$="/undo"]')).findLast((form) => form);
    const form = own ?? last;
    if (form) {
      form.requestSubmit();
    } else {
      say(this.desk.dataset.nothing);
    }
  }

  async submitted(event) {
    const form = event.target;
    if (!form.closest(".review")) {
      return;
    }
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    const finding = fields.get("finding");
    const answer = await post(form.action, fields);
    const text = await answer.text();
    if (!answer.ok) {
      say(JSON.parse(text).message);
      return;
    }
    const { html, reviewed, said } = JSON.parse(text);
    const parsed = new DOMParser().parseFromString(html, "text/html");
    document.getElementById(finding).querySelector(".review").replaceWith(parsed.querySelector(".review"));
    this.done = this.done.filter((id) => id !== finding);
    if (!form.action.endsWith("/undo")) {
      this.done.push(finding);
    }
    const progress = this.desk.querySelector(".progress");
    progress.textContent = progress.dataset.words.replace("{0}", reviewed).replace("{1}", progress.dataset.findings);
    say(said);
  }
}
