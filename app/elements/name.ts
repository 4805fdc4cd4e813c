/** What pages may wake up in the browser; each has a file of its name in this folder. */
export type ElementName =
	| 'blur-regions'
	| 'copy-link'
	| 'first-view'
	| 'library-search'
	| 'photo-field'
	| 'number-stepper'
	| 'character-count'
	| 'sending-form'
	| 'kept-draft'
	| 'near-me'
	| 'tracking-number'
	| 'work-progress'
	| 'live-tracker'
	| 'voting-desk'
	| 'unsent-votes'
	| 'result-recount'
	| 'passkey-prompt'

/** What an element lets work beside the page; built like the elements. */
export type WorkerName = 'recount-worker'
