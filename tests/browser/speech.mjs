// Stands for a browser's speech recognition, before the page's own scripts run. A test speaks
// through `window.speech`.
export function fakeSpeech() {
  const speech = { started: 0, current: undefined };
  class FakeRecognition extends EventTarget {
    start() {
      speech.started += 1;
      speech.current = this;
    }
    stop() {
      this.dispatchEvent(new Event("end"));
    }
    abort() {
      this.isAborted = true;
    }
  }
  const result = (text, isFinal) => Object.assign([{ transcript: text, confidence: 1 }], { isFinal });
  speech.say = (text, isFinal = true) => {
    const results = [result("of before", true), result(text, isFinal)];
    speech.current.dispatchEvent(Object.assign(new Event("result"), { results, resultIndex: 1 }));
  };
  speech.fail = (error) => {
    speech.current.dispatchEvent(Object.assign(new Event("error"), { error }));
    speech.current.dispatchEvent(new Event("end"));
  };
  speech.pause = () => speech.current.dispatchEvent(new Event("end"));
  window.speech = speech;
  window.SpeechRecognition = window.webkitSpeechRecognition = FakeRecognition;
}

// A browser without any.
export function noSpeech() {
  delete window.SpeechRecognition;
  delete window.webkitSpeechRecognition;
}
