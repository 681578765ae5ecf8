// What the editor completes: names in the file, Python's built-ins and its keywords.

import { globalCompletion, localCompletionSource, pythonLanguage } from "@codemirror/lang-python";

const keywords =
  `and as assert async await break case class continue def del elif else except finally for from
   global if import in is lambda match nonlocal not or pass raise return self try while with yield`
    .split(/\s+/)
    .map((label) => ({ label, type: "keyword" }));

// Built-ins come after names of the reader's own. CodeMirror's templates for whole statements are
// left out: nobody fills them in at an interview.
function builtins(context) {
  const known = globalCompletion(context);
  if (!known) return null;
  const options = [...known.options.filter(({ apply }) => !apply), ...keywords];
  return { ...known, options: options.map((option) => ({ ...option, boost: -1 })) };
}

export const names = [localCompletionSource, builtins].map((autocomplete) =>
  pythonLanguage.data.of({ autocomplete }),
);
