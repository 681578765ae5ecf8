// Vim's keys, fetched only by those who turn them on.

export { getCM, Vim, vim } from "@replit/codemirror-vim";
