import ar from "./ar.js";
import de from "./de.js";
import en from "./en.js";
import es from "./es.js";
import fr from "./fr.js";
import he from "./he.js";
import it from "./it.js";
import ja from "./ja.js";
import nl from "./nl.js";
import pl from "./pl.js";
import pt from "./pt.js";
import zh from "./zh.js";
import zhHant from "./zh-Hant.js";

/** The page's texts by language. */
export const WORDS = { ar, de, en, es, fr, he, it, ja, nl, pl, pt, zh, "zh-Hant": zhHant };
