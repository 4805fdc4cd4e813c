/** What the server has written into `data-texts` for the element to say. */
export const textsOf = <Key extends string>(element: HTMLElement): Readonly<Record<Key, string>> =>
	JSON.parse(element.dataset.texts ?? '{}')

/** Puts values where a text says {name}. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
