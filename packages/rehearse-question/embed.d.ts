/** What `rehearse-ready` tells. */
export interface RehearseReady {
  question: string;
  title: string;
  /** How many parts the question has; 0 if it is answered in words. */
  stages: number;
}

/** What `rehearse-verdict` tells. */
export interface RehearseVerdict {
  question: string;
  /** The part that was judged, with all parts before it; counted from 1. */
  stage: number;
  /** `samples` after Run, `everything` after Submit. */
  scope: "samples" | "everything";
  verdict:
    | "passed"
    | "wrong_answer"
    | "raised"
    | "too_many_steps"
    | "too_deep"
    | "out_of_memory"
    | "timed_out"
    | "crashed"
    | "does_not_compile"
    | "entry_missing";
  passed: number;
  total: number;
  /** The code that was judged, if the element asked for it and the reader agreed. */
  code?: string;
}

/** What `rehearse-error` tells. */
export interface RehearseError {
  /**
   * `no-question`: the attributes name no question. `forbidden`: the page's policy does not let the frame come.
   * `no-answer`: what came says nothing, as where there is no such
   * question. `unknown-question`: the question that was to be loaded is none. `too-large`: the code is too long.
   * `not-started`: a run was asked for before the reader has started the question. `out-of-sight`: a run was asked for
   * while the question could not be seen. `unsaved`: another question was
   * asked for while the reader's work is kept nowhere. `start`: the interactive part could not start.
   */
  reason:
    | "no-question"
    | "forbidden"
    | "no-answer"
    | "unknown-question"
    | "too-large"
    | "not-started"
    | "out-of-sight"
    | "unsaved"
    | "start";
}

export interface RehearseQuestionElement extends HTMLElement {
  /** Asks for a run on the samples. The reader has to have started the question, and sees who asked. */
  run(): void;
  /** Asks for a submission, in the same way. */
  submit(): void;
  /** Fetches the frame, whether or not it can be seen. */
  begin(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "rehearse-question": RehearseQuestionElement;
  }
  interface HTMLElementEventMap {
    "rehearse-ready": CustomEvent<RehearseReady>;
    "rehearse-verdict": CustomEvent<RehearseVerdict>;
    "rehearse-error": CustomEvent<RehearseError>;
  }
}
