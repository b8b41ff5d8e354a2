// The audit screen: choosing a sentence, going through findings, filtering, all by keyboard too.
import { Reviews } from "./review.js";
import { typing } from "./parts.js";

export class AuditDesk extends HTMLElement {
  connectedCallback() {
    this.evidence = this.querySelector(".evidence");
    this.reviews = new Reviews(this);
    this.findings = [...this.querySelectorAll(".finding")];
    this.sentences = [...this.querySelectorAll(".s[data-n]")];
    for (const panel of this.querySelectorAll(".panel")) {
      panel.classList.toggle("several", panel.querySelectorAll(".finding").length > 1);
    }
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("change", (event) => event.target.name === "v" && event.target.blur());
    document.addEventListener("keydown", (event) => this.pressed(event));
    addEventListener("hashchange", () => this.follow());
    this.follow();
  }

  /** Chooses what the address names, without scrolling. */
  follow() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named?.matches(".panel, .finding")) {
      this.choose(named, { scroll: true });
    } else if (named?.matches(".s[data-n]")) {
      this.choose(document.getElementById(`e${named.dataset.n}`), { scroll: true });
    }
  }

  clicked(event) {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (link?.matches(".close")) {
      event.preventDefault();
      this.leave();
    } else if (target?.matches(".panel, .finding")) {
      event.preventDefault();
      this.choose(target, { scroll: !link.matches(".mark") });
    } else if (!event.target.closest("a, button, summary, input")) {
      const sentence = event.target.closest(".s[data-n]");
      if (sentence && getSelection().isCollapsed) {
        this.choose(document.getElementById(`e${sentence.dataset.n}`), {});
      } else if (event.target.closest(".finding")) {
        this.choose(event.target.closest(".finding"), { keep: true });
      }
    }
  }

  /** Shows a panel or finding. The note moves only if asked, and then only if the sentence is out of sight. */
  choose(target, { scroll = false, keep = false }) {
    const panel = target.closest(".panel");
    const finding = target.matches(".finding") ? target : panel.querySelector(".finding");
    for (const old of this.querySelectorAll(".panel.chosen, .s.chosen, .finding.current")) {
      old.classList.remove("chosen", "current");
      old.removeAttribute("aria-current");
    }
    panel.classList.add("chosen");
    finding?.classList.add("current");
    this.panel = panel;
    this.finding = finding;
    const parts = this.querySelectorAll(`.s[data-n="${panel.dataset.n}"]`);
    for (const part of parts) {
      part.classList.add("chosen");
      part.setAttribute("aria-current", "true");
    }
    history.replaceState(null, "", `#${finding && target === finding ? finding.id : panel.id}`);
    if (!keep) {
      const first = !finding || finding === panel.querySelector(".finding");
      this.evidence.scrollTop = first ? 0 : finding.offsetTop - this.evidence.offsetTop - 48;
    }
    if (scroll || this.isSheet()) {
      this.reveal(parts[0]);
    }
  }

  /** Brings a sentence into sight with the least movement. */
  reveal(sentence) {
    const furniture = sentence?.closest("details.furniture");
    if (furniture) {
      furniture.open = true;
    }
    const box = sentence?.getBoundingClientRect();
    const sheet = this.isSheet() ? this.evidence.offsetHeight : 0;
    if (box && (box.top < 64 || box.bottom > innerHeight - sheet - 16)) {
      scrollBy({ top: box.top - Math.max(64, (innerHeight - sheet) / 3), behavior: "instant" });
    }
  }

  /** On a phone the evidence lies over the note, which must make way for it. */
  isSheet() {
    return matchMedia("(max-width: 719px)").matches;
  }

  leave() {
    for (const old of this.querySelectorAll(".chosen, .current")) {
      old.classList.remove("chosen", "current");
      old.removeAttribute("aria-current");
    }
    this.panel = this.finding = null;
    history.replaceState(null, "", location.pathname);
  }

  step(list, from, by) {
    const shown = list.filter((one) => this.isShown(one));
    if (shown.length === 0) {
      return;
    }
    const order = from ? list.indexOf(from) : by > 0 ? -1 : list.length;
    const next =
      by > 0
        ? shown.find((one) => list.indexOf(one) > order)
        : shown.findLast((one) => list.indexOf(one) < order);
    if (next?.matches(".finding")) {
      this.choose(next, { scroll: true });
    } else if (next) {
      this.choose(document.getElementById(`e${next.dataset.n}`), { scroll: true });
    }
  }

  isShown(one) {
    const filter = this.querySelector('input[name="v"]:checked').value;
    if (one.matches(".finding")) {
      return filter === "all" || one.classList.contains(`v-${filter}`);
    }
    return filter === "all" || one.dataset.v.split(" ").includes(filter);
  }

  filter(key) {
    const chosen = this.querySelector(`input[name="v"][data-key="${key}"]`);
    const all = this.querySelector("#v-all");
    (chosen && !chosen.checked ? chosen : all).checked = true;
  }

  pressed(event) {
    if (typing(event) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    const current = this.panel && this.querySelector(`.s[data-n="${this.panel.dataset.n}"]`);
    const keys = {
      j: () => this.step(this.findings, this.finding ?? this.before(1), 1),
      k: () => this.step(this.findings, this.finding ?? this.before(-1), -1),
      J: () => this.step(this.sentences, current, 1),
      K: () => this.step(this.sentences, current, -1),
      a: () => this.reviews.accept(this.finding),
      d: () => this.reviews.dispute(this.finding),
      u: () => this.reviews.undo(this.finding),
      w: () => this.finding?.querySelector(".why a")?.click(),
      "/": () => this.querySelector("note-find input")?.focus(),
      "?": () => this.querySelector("dialog.keys").showModal(),
      Escape: () => (this.querySelector("#v-all").checked ? this.leave() : this.filter("0")),
    };
    const act = /^[1-9]$/.test(event.key) ? () => this.filter(event.key) : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  /** Where to count from when the chosen sentence has no finding: the last finding before it. */
  before(by) {
    if (!this.panel) {
      return null;
    }
    const number = Number(this.panel.dataset.n);
    const at = (finding) => Number(finding.closest(".panel").dataset.n);
    return by > 0
      ? this.findings.findLast((finding) => at(finding) < number)
      : this.findings.find((finding) => at(finding) > number);
  }
}
