declare module 'virtual:elements' {
	/** Where each script lies, by its name. */
	export const elements: Readonly<Record<import('./name.ts').ElementName | import('./name.ts').WorkerName, string>>
}
