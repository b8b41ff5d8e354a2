// The pages work without this for reading; it adds choosing, reviewing, dropping and keys.
import { AuditDesk } from "./audit.js";
import { LibraryDesk } from "./library.js";
import { KeysHelp, NoteFind, PrintButton, ThemeSwitch } from "./parts.js";
import { SeriesChart } from "./series.js";

customElements.define("theme-switch", ThemeSwitch);
customElements.define("keys-help", KeysHelp);
customElements.define("note-find", NoteFind);
customElements.define("print-button", PrintButton);
customElements.define("audit-desk", AuditDesk);
customElements.define("library-desk", LibraryDesk);
customElements.define("series-chart", SeriesChart);
