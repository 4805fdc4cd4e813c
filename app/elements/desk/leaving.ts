import { forgetAll } from './kept.ts'

/** Signing out leaves nothing behind on the device; what is not sent yet is not given up without a word. */
export function forgetOnSignOut(isUnsent: () => boolean, question: string, signal: AbortSignal): void {
	document.addEventListener(
		'submit',
		(event) => {
			if (!(event.target as HTMLFormElement).action.endsWith('/sign-out')) return
			if (isUnsent() && !window.confirm(question)) event.preventDefault()
			else forgetAll()
		},
		{ signal },
	)
}
