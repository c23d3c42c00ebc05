// Conveniences of the pages on which people write.  Each of them works without any of this.

import { saveItself } from "./writing/autosave.js";
import { growTables } from "./writing/rows.js";

growTables(document);
document.querySelectorAll("form[data-autosave]").forEach(saveItself);
if (document.querySelector("markdown-toolbar")) import("./writing/toolbar.js");
if (document.querySelector("form[data-upload]")) import("./writing/upload.js");
