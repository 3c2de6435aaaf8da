// Bundles the player: one minified classic script per part, and its style sheet, into built/ (or another folder: node build.mjs DIR).

import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { build } = createRequire(join(here, "../../tests/package.json"))("esbuild");
const out = resolve(process.argv[2] ?? join(here, "built"));

/** The parts but the core sign in at the object that the core makes; it starts when all are loaded. */
const SCRIPTS = {
  core: `import "./src/main.js";`,
  choice: `import { choice } from "./src/parts/choice.js"; essence.parts.choice = choice;`,
  text: `import { text } from "./src/parts/text.js"; essence.parts.text = text;`,
  numeric: `import { numeric } from "./src/parts/numeric.js"; essence.parts.numeric = numeric;`,
  matching: `import { matching } from "./src/parts/matching.js"; essence.parts.matching = matching;`,
  ordering: `import { ordering } from "./src/parts/ordering.js"; essence.parts.ordering = ordering;`,
  gaps: `import { gaps } from "./src/parts/gaps.js"; essence.parts.gaps = gaps;`,
  xapi: `import { xapi } from "./src/lms/xapi.js"; essence.adapter = xapi(window);`,
  scorm12: `import { scorm12 } from "./src/lms/scorm12.js"; essence.adapter = scorm12(window);`,
};

const common = { bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "warning" };

for (const [name, contents] of Object.entries(SCRIPTS)) {
  await build({
    ...common,
    stdin: { contents, resolveDir: here },
    format: "iife",
    target: "es2018",
    outfile: join(out, `${name}.js`),
  });
}
await build({
  ...common,
  entryPoints: [join(here, "style/player.css")],
  target: ["chrome87", "firefox78", "safari14"],
  outfile: join(out, "player.css"),
});
