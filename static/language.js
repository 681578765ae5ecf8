// The language of a page before the app is there: pages are served in one and have the others beside it.

const SPOKEN = ["en", "de"];

function kept() {
  try {
    return localStorage.getItem("rehearse/language");
  } catch {
    return null;
  }
}

// Shows the page in the reader's choice, or else in the first of the browser's languages that the page speaks.
export function speak(root) {
  const wanted = [kept(), ...navigator.languages].map((tag) => tag?.split("-")[0].toLowerCase());
  const language = wanted.find((tag) => SPOKEN.includes(tag)) ?? "en";
  document.documentElement.lang = language;

  const translation = document.querySelector(`template[data-served-in="${language}"]`);
  if (!translation || !root) return language;
  const fields = () => [...root.querySelectorAll("input, select")];
  const entered = fields().map(({ value }) => value);
  const focused = fields().indexOf(document.activeElement);
  root.replaceChildren(translation.content.cloneNode(true));
  document.title = translation.dataset.title;
  fields().forEach((field, index) => (field.value = entered[index]));
  fields()[focused]?.focus();
  // Once is enough, whoever asks again.
  translation.remove();
  return language;
}
