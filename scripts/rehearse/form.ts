import type { HTMLElement } from 'node-html-parser'

export type Answer = string | boolean | readonly string[] | File
export type Answers = Readonly<Record<string, Answer>>

export interface FilledForm {
	readonly action: string
	readonly method: string
	readonly body: FormData | URLSearchParams
}

/** A form as a browser sends it: what stands in it, what was answered, and the button that was pressed. */
export function fill(form: HTMLElement, answers: Answers, button?: HTMLElement): FilledForm {
	const values: [string, string | File][] = []
	const known = new Set<string>()
	for (const field of form.querySelectorAll('input, textarea, select')) {
		const name = field.getAttribute('name')
		if (!name || field.hasAttribute('disabled')) continue
		known.add(name)
		values.push(...valuesOf(field, answers[name]).map((value) => [name, value] as [string, string | File]))
	}
	const unknown = Object.keys(answers).filter((name) => !known.has(name))
	if (unknown.length > 0) throw new Error(`the form has no ${unknown.join(', ')}`)
	const pressed = button?.getAttribute('name')
	if (pressed) values.push([pressed, button?.getAttribute('value') ?? ''])
	const files = form.getAttribute('enctype') === 'multipart/form-data'
	return {
		action: button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '',
		method: (form.getAttribute('method') ?? 'get').toLowerCase(),
		body: files ? multipart(values) : new URLSearchParams(values.map(([name, value]) => [name, String(value)])),
	}
}

function valuesOf(field: HTMLElement, answer: Answer | undefined): (string | File)[] {
	const type = field.getAttribute('type')?.toLowerCase() ?? field.tagName.toLowerCase()
	const value = field.getAttribute('value') ?? (type === 'checkbox' ? 'on' : '')
	if (type === 'submit' || type === 'button' || type === 'reset' || type === 'image') return []
	if (type === 'checkbox' || type === 'radio') return isChecked(field, value, answer) ? [value] : []
	if (type === 'file') return answer instanceof File ? [answer] : []
	if (typeof answer === 'string') return [answer]
	if (type === 'select') return chosenIn(field)
	return [type === 'textarea' ? field.text.replace(/^\r?\n/, '') : value]
}

function isChecked(field: HTMLElement, value: string, answer: Answer | undefined): boolean {
	if (answer === undefined) return field.hasAttribute('checked')
	if (typeof answer === 'boolean') return answer
	return typeof answer === 'string' ? answer === value : Array.isArray(answer) && answer.includes(value)
}

function chosenIn(select: HTMLElement): string[] {
	const options = select.querySelectorAll('option')
	const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
	return chosen ? [chosen.getAttribute('value') ?? chosen.text] : []
}

function multipart(values: readonly [string, string | File][]): FormData {
	const form = new FormData()
	for (const [name, value] of values) form.append(name, value)
	return form
}
