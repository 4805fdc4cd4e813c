import { recountSteps } from '#app/domain/results/recount-steps.ts'

/** Beside the page, so that a large file does not hold it up: takes a file's text and tells each step as it is done. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
	for (const step of recountSteps(data)) postMessage(step)
})
