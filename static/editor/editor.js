// The code editor: a thin layer over CodeMirror with the few things a Python exercise needs.
// Colors come from CSS variables, so that the page's light and dark themes reach in here.

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  insertBracket,
  selectedCompletion,
} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  indentWithTab,
  redo,
  undo,
} from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import {
  closeSearchPanel,
  highlightSelectionMatches,
  openSearchPanel,
  search,
  searchKeymap,
} from "@codemirror/search";
import { Compartment, EditorSelection, EditorState, Prec } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

import { names } from "./names.js";

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.self, tags.bool, tags.null], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    color: "var(--code-name)",
    fontWeight: "600",
  },
  { tag: [tags.operator, tags.punctuation, tags.bracket], color: "var(--code-mark)" },
  { tag: tags.meta, color: "var(--code-keyword)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--sheet)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    fontSize: "calc(var(--code-size) * var(--code-scale, 1))",
    lineHeight: "1.6",
    minHeight: "var(--editor-height)",
  },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 0.75rem" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--ink-faint)",
    border: "none",
  },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.25rem", padding: "0 0.25rem 0 0.5rem" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--mark-line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLineGutter": { color: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-selectionBackground": { backgroundColor: "var(--selection)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--ink-soft)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    color: "var(--bad)",
  },
});

// Escape lets Tab move on until the keyboard leaves the editor; there is no time to beat. An Escape
// that has something nearer to close, such as the list of completions, is used up by that.
const wayOut = EditorView.domEventHandlers({
  keydown(event, view) {
    if (event.key === "Escape") {
      view.setTabFocusMode(true);
    }
    return false;
  },
  blur(_event, view) {
    view.setTabFocusMode(false);
    return false;
  },
});

// Enter completes a name, but after a name that is written out it ends the line as ever.
function completeUnlessWritten(view) {
  const { main } = view.state.selection;
  const chosen = selectedCompletion(view.state)?.label;
  const start = main.head - (chosen?.length ?? 0);
  if (chosen && start >= 0 && view.state.sliceDoc(start, main.head) === chosen) {
    closeCompletion(view);
    return false;
  }
  return acceptCompletion(view);
}

const completing = [
  // A key means what the list shows at that moment; nobody has to wait for it.
  autocompletion({ defaultKeymap: false, icons: false, interactionDelay: 0 }),
  Prec.highest(
    keymap.of([
      { key: "Enter", run: completeUnlessWritten },
      { key: "Tab", run: acceptCompletion },
      ...completionKeymap.filter(({ key }) => key !== "Enter"),
    ]),
  ),
];

// Vim's Escape is pressed all the time, so it opens the way out only from normal mode, and
// writing closes it again.
async function vimKeys() {
  const { getCM, Vim, vim } = await import("./vim.js");
  // Everything is kept as it is written.
  Vim.defineEx("write", "w", () => {});
  const wayOutOfVim = EditorView.domEventObservers({
    keydown(event, view) {
      const mode = getCM(view)?.state.vim;
      if (event.key === "Escape" && mode && !mode.insertMode && !mode.visualMode) {
        view.setTabFocusMode(true);
      } else if (mode?.insertMode || (event.key.length === 1 && !event.ctrlKey)) {
        view.setTabFocusMode(false);
      }
    },
  });
  return [Prec.high(vim({ status: true })), wayOutOfVim];
}

/**
 * Puts an editor into `parent`.
 *
 * Options: `text`, `label` (for assistive technology), `describedBy` (an element's id), `phrases`
 * (what CodeMirror says, by its English words), `wraps` (whether long lines wrap),
 * `onChange(text)`, `onRun()`, `onSubmit()`.
 */
export function mount(parent, options) {
  const call = (callback) => () => {
    callback();
    return true;
  };
  const wrapping = new Compartment();
  const keys = new Compartment();
  const language = new Compartment();
  const speaking = (phrases, label) => [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ "aria-label": label }),
  ];
  const wrapsIf = (wraps) => (wraps ? EditorView.lineWrapping : []);
  // Which keys were asked for last: Vim's may arrive after they have been turned off again.
  let turn = 0;
  const shortcuts = Prec.highest(
    keymap.of([
      { key: "Mod-Enter", run: call(options.onRun) },
      { key: "Mod-Shift-Enter", run: call(options.onSubmit) },
    ]),
  );
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        shortcuts,
        keys.of([]),
        language.of(speaking(options.phrases, options.label)),
        EditorState.allowMultipleSelections.of(true),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        pythonLanguage,
        names,
        completing,
        syntaxHighlighting(colors),
        rectangularSelection(),
        crosshairCursor(),
        search(),
        highlightSelectionMatches(),
        wrapping.of(wrapsIf(options.wraps)),
        keymap.of([
          ...closeBracketsKeymap,
          ...searchKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        wayOut,
        look,
        EditorView.contentAttributes.of({
          "aria-describedby": options.describedBy,
          autocapitalize: "off",
          autocorrect: "off",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            options.onChange(update.state.doc.toString());
          }
        }),
      ],
    }),
  });

  return {
    getText: () => view.state.doc.toString(),
    setText(text) {
      if (text !== view.state.doc.toString()) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      }
    },
    focus: () => view.focus(),
    goToLine(number) {
      const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
      view.dispatch({
        selection: EditorSelection.cursor(line.from + line.text.search(/\S|$/)),
        effects: EditorView.scrollIntoView(line.from, { y: "center" }),
      });
      view.focus();
    },
    select(start, end) {
      const within = (position) => Math.min(position, view.state.doc.length);
      view.dispatch({ selection: EditorSelection.single(within(start), within(end)) });
    },
    // Puts a text where the cursors are, brackets and quotes in pairs as when they are typed.
    insert(text) {
      const paired = insertBracket(view.state, text);
      view.dispatch(paired ?? view.state.replaceSelection(text), { scrollIntoView: true });
    },
    // One of CodeMirror's commands by its name here.
    press(name) {
      commands[name]?.(view);
    },
    // What the editor says by itself, and what it is called. An open search would keep its words.
    setLanguage(phrases, label) {
      closeSearchPanel(view);
      view.dispatch({ effects: language.reconfigure(speaking(phrases, label)) });
    },
    setWrapping(wraps) {
      view.dispatch({ effects: wrapping.reconfigure(wrapsIf(wraps)) });
    },
    // Turns Vim's keys on or off; fails where their script cannot be had.
    async setVim(isOn) {
      const mine = ++turn;
      const extension = isOn ? await vimKeys() : [];
      if (mine === turn) {
        view.dispatch({ effects: keys.reconfigure(extension) });
      }
    },
    // To be called after something outside has changed the size of the letters.
    measure: () => view.requestMeasure(),
    destroy() {
      turn++;
      view.destroy();
    },
  };
}

const commands = { indent: indentMore, dedent: indentLess, undo, redo, find: openSearchPanel };
