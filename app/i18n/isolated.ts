/** Letters written from right to left, and marks that turn what follows them. */
const turning = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/
const marks = /[\u202A-\u202E\u2066-\u2069]/g

/** Somebody's words within a sentence of ours, held apart where they could turn the rest of the line around. */
export const isolated = (words: string): string =>
	turning.test(words) ? `\u2068${words.replace(marks, '')}\u2069` : words
