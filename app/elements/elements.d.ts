declare module 'virtual:elements' {
	/** Where each element's script lies, by its name. */
	export const elements: Readonly<Record<import('./name.ts').ElementName, string>>
}
