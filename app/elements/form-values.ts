/** They come with the page and its address. */
const ofThePage = ['made', 'website', 'library', 'namedLibrary', 'country']
const written = ['title', 'idea', 'altText', 'name', 'email', 'guardianEmail']

export const valuesOf = (form: HTMLFormElement): (readonly [string, string])[] =>
	[...new FormData(form)].flatMap(([name, value]) =>
		typeof value === 'string' && !ofThePage.includes(name) ? [[name, value] as const] : [],
	)

/** Whether anything would be missed. */
export const isBegun = (form: HTMLFormElement): boolean =>
	photoIn(form) !== null || valuesOf(form).some(([name, value]) => written.includes(name) && value.trim() !== '')

/** Fills the form in as it was; answers that depend on the country are asked again in another one. */
export function fillIn(
	form: HTMLFormElement,
	values: readonly (readonly [string, string])[],
	sameCountry: boolean,
): void {
	const given = new Map(values)
	for (const field of form.querySelectorAll<HTMLInputElement>('input[name], textarea[name], select[name]')) {
		const value = given.get(field.name)
		if (ofThePage.includes(field.name) || field.type === 'file') continue
		if (field.type === 'radio') field.checked = sameCountry && value === field.value
		else if (field.type === 'checkbox') field.checked = value !== undefined
		else if (value !== undefined) field.value = value
		field.dispatchEvent(new Event('restored'))
	}
}

const photoInput = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[type=file][name=photo]')

export const photoIn = (form: HTMLFormElement): File | null => photoInput(form)?.files?.[0] ?? null

export function putPhoto(form: HTMLFormElement, file: File): void {
	const input = photoInput(form)
	if (!input) return
	const transfer = new DataTransfer()
	transfer.items.add(file)
	input.files = transfer.files
	input.dispatchEvent(new Event('restored'))
}
