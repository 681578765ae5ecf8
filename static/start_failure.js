// What is said where the app could not start. What was served can be read all the same.

export function sayStartFailed(root, language) {
  if (root) root.dataset.served = "alone";
  const words = document.getElementById(`start-failed-${language}`);
  if (!(words instanceof HTMLTemplateElement)) return;
  const notice = words.content.cloneNode(true);
  const start = document.querySelector("[data-embed-start]");
  // A frame may be high, and its reader is where the button is.
  if (start) start.parentElement.before(notice);
  else document.getElementById("content")?.prepend(notice);
}
