import { setTimeout } from 'node:timers/promises'
import { type HTMLElement, parse } from 'node-html-parser'
import { type Answers, fill } from './form.ts'
import type { Record } from './record.ts'

const longest = 60_000
const mostRedirects = 5
const mostTries = 8

/** A page as somebody sees it whose browser runs no script. */
export interface Page {
	readonly path: string
	readonly status: number
	readonly main: HTMLElement
	/** The form that posts to where its address ends so; without one, the only one that posts. */
	readonly form: (action?: string) => HTMLElement
	readonly link: (words: string) => string
}

export interface Reader {
	readonly open: (path: string) => Promise<Page>
	/** Answers a form, presses the button with these words and follows to where that leads. */
	readonly send: (page: Page, form: HTMLElement, answers: Answers, button?: string) => Promise<Page>
	readonly signIn: (person: { readonly email: string; readonly password: string }) => Promise<void>
}

export function newReader(base: string, record: Record): Reader {
	const cookies = new Map<string, string>()

	async function ask(path: string, init: RequestInit = {}, redirects = 0): Promise<Page> {
		const url = new URL(path, base)
		const answer = await patiently(url, init)
		for (const cookie of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
			if (value) cookies.set(name, value)
			else cookies.delete(name)
		}
		const to = answer.headers.get('location')
		if (to && redirects < mostRedirects) {
			await answer.arrayBuffer()
			return ask(new URL(to, url).href, {}, redirects + 1)
		}
		return look(pageOf(url, answer.status, await answer.text()))
	}

	/** Whoever is asked to come later does, as often as a patient person would. */
	async function patiently(url: URL, init: RequestInit): Promise<Response> {
		for (let tried = 1; ; tried++) {
			const began = performance.now()
			const answer = await fetch(url, {
				...init,
				headers: headers(),
				redirect: 'manual',
				signal: AbortSignal.timeout(longest),
			})
			record.took(performance.now() - began)
			const later = answer.status === 429 || answer.status === 503
			if (later) record.refused(answer.status)
			if (!later || tried === mostTries) return answer
			const seconds = Number(answer.headers.get('retry-after'))
			if (!(seconds > 0))
				record.fault(`${withoutSecrets(url.pathname)} refuses with ${answer.status} and says not when to come again`)
			await answer.arrayBuffer()
			await setTimeout(Math.min(seconds || 1, 60) * 1_000)
		}
	}

	function headers(): [string, string][] {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		return [
			['accept-language', 'en'],
			['origin', new URL(base).origin],
			...(cookie ? [['cookie', cookie] as [string, string]] : []),
		]
	}

	function look(page: Page): Page {
		const where = withoutSecrets(page.path)
		if (page.status >= 500) record.fault(`${where} answers ${page.status}`)
		const bare = page.main.querySelectorAll('img').filter((picture) => !picture.hasAttribute('alt'))
		if (bare.length > 0) record.fault(`${where} has ${bare.length} pictures without an alternative text`)
		return page
	}

	async function send(page: Page, form: HTMLElement, answers: Answers, words?: string): Promise<Page> {
		const { action, method, body } = fill(form, answers, words === undefined ? undefined : buttonIn(form, words, page))
		const to = new URL(action, new URL(page.path, base))
		if (method === 'post') return ask(to.href, { method: 'POST', body })
		to.search = body.toString()
		return ask(to.href)
	}

	return {
		open: (path) => ask(path),
		send,
		async signIn({ email, password }) {
			const page = await ask('/sign-in')
			const after = await send(page, page.form(), { email, password })
			if (after.path.startsWith('/sign-in')) throw new Error(`${email} was not let in`)
		},
	}
}

function pageOf(url: URL, status: number, text: string): Page {
	const root = parse(text)
	const main = root.querySelector('main') ?? root
	const path = url.pathname + url.search
	const missing = (what: string) => new Error(`${withoutSecrets(path)} (${status}) has no ${what}`)
	return {
		path,
		status,
		main,
		form(action) {
			const posting = main
				.querySelectorAll('form')
				.filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
			const found =
				action === undefined ? posting[0] : posting.find((form) => pathOf(form.getAttribute('action')).endsWith(action))
			if (!found) throw missing(`form ${action ?? ''}`)
			return found
		},
		link(words) {
			const href = main
				.querySelectorAll('a')
				.find((link) => wordsOf(link).includes(words))
				?.getAttribute('href')
			if (!href) throw missing(`link "${words}"`)
			return href
		},
	}
}

const pathOf = (action = '') => action.split(/[?#]/)[0] ?? ''
export const wordsOf = (element: HTMLElement): string => element.text.replace(/\s+/g, ' ').trim()

function buttonIn(form: HTMLElement, words: string, page: Page): HTMLElement {
	const found = form.querySelectorAll('button').find((button) => wordsOf(button).startsWith(words))
	if (!found) throw new Error(`${withoutSecrets(page.path)} has no button "${words}"`)
	if (found.hasAttribute('disabled')) throw new Error(`${withoutSecrets(page.path)}: "${words}" cannot be pressed`)
	return found
}

/** A private link is nobody else's, not even in a report. */
const withoutSecrets = (path: string): string => path.replace(/[\w-]{30,}/g, '…')
