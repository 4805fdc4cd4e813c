import type { Vote } from '#app/domain/voting/ballot.ts'
import { fill } from '../texts.ts'
import { bodyOf, type EntryAnswer } from './answer.ts'
import { PlaceHolders } from './holders.ts'
import { KeptVotes, keptOf, type Unsent } from './kept.ts'
import { forgetOnSignOut } from './leaving.ts'
import { Refusals } from './refusals.ts'
import { Sending } from './sending.ts'
import type { DeskStrip } from './strip.ts'

const noteAfter = 800

/** Takes every change on the desk, keeps it on this device until it is saved, and shows what other tabs have saved. */
export class VoteKeeper {
	readonly #answers = new Map<string, EntryAnswer>()
	readonly #texts: Readonly<Record<string, string>>
	readonly #strip: DeskStrip
	readonly #kept: KeptVotes
	readonly #sending: Sending
	readonly #refusals: Refusals
	readonly #holders: PlaceHolders
	#noting = 0
	#unsavedNote: EntryAnswer | null = null

	constructor(desk: HTMLElement, texts: Readonly<Record<string, string>>, strip: DeskStrip, stop: AbortSignal) {
		const { base = '', person = '', round = '', country = '', holders } = desk.dataset
		this.#holders = new PlaceHolders(holders)
		this.#texts = texts
		this.#strip = strip
		this.#kept = new KeptVotes({ person, round, country }, base)
		keptOf(person)
		this.#refusals = new Refusals(texts as Record<'refused' | 'put-away', string>)
		strip.after(this.#refusals.note)
		this.#sending = new Sending(
			this.#kept,
			{
				state: (state) => strip.tell(state === 'saved' && this.#refusals.isOpen ? 'refused' : state),
				saved: (_change, saved) => strip.count(saved),
				refused: (change, sentence) => this.#refused(change, sentence),
			},
			stop,
		)
		document.addEventListener('visibilitychange', () => document.hidden && this.flush(), { signal: stop })
		window.addEventListener('pagehide', () => this.flush(), { signal: stop })
		forgetOnSignOut(() => this.#kept.unsent.length > 0, texts.leave ?? '', stop)
		if (this.#kept.unsent.length > 0) this.#sending.now()
	}

	answerOf(code: string): EntryAnswer | undefined {
		return this.#answers.get(code)
	}

	/** From now on its fields save themselves; what this device still keeps of it stands above what the server knew. */
	watch(answer: EntryAnswer): EntryAnswer {
		this.#answers.set(answer.code, answer)
		for (const change of this.#kept.unsent.filter(({ code }) => code === answer.code)) this.#showUnsent(answer, change)
		this.#holders.show(answer)
		answer.form?.addEventListener('change', (event) => this.#changed(answer, event.target as HTMLElement))
		answer.note?.addEventListener('input', () => this.#noteSoon(answer))
		return answer
	}

	mark(answer: EntryAnswer, scale: HTMLFieldSetElement, mark: string): boolean {
		if (!answer.mark(scale, mark)) return false
		this.#changed(answer, scale)
		return true
	}

	place(answer: EntryAnswer, place: number): void {
		answer.show(place === 0 ? 'kind=none' : `kind=ranked&place=${place}`, this.#texts)
		this.#changed(answer, answer.section)
	}

	abstain(answer: EntryAnswer): void {
		if (answer.isTicked) this.#strip.countTick(-1)
		answer.toggleAbstained(this.#texts)
		this.#save(answer)
	}

	tick(answer: EntryAnswer): void {
		if (!answer.isTicked && this.#strip.ticksLeft === 0) this.#strip.warn(this.#texts['too-many'] ?? '')
		else {
			this.#strip.countTick(answer.isTicked ? -1 : 1)
			answer.show(answer.isTicked ? 'kind=none' : 'kind=ticked', this.#texts)
			this.#save(answer)
		}
	}

	/** What the card cannot know by itself: who holds which place, how many ticks are given. */
	bringUpToDate(answer: EntryAnswer): void {
		this.#holders.show(answer)
		this.#strip.showTicks()
	}

	/** Another tab may have been here since. */
	async refresh(answer: EntryAnswer): Promise<void> {
		if (!answer.form || !navigator.onLine) return
		const before = answer.body
		const response = await fetch(`${this.#kept.base}/entries/${answer.code}/vote`, {
			headers: { accept: 'application/json' },
		}).catch(() => null)
		if (!response?.ok) return
		const { vote, note }: { vote: Vote | null; note: string } = await response.json()
		const isTouched = answer.body !== before || this.#kept.unsent.some(({ code }) => code === answer.code)
		if (isTouched || this.#unsavedNote === answer) return
		answer.show(bodyOf(vote), this.#texts)
		this.#holders.give(answer, answer.place)
		if (answer.note && answer.note !== document.activeElement) answer.note.value = note
	}

	/** What is being written is saved at once. */
	flush(): void {
		window.clearTimeout(this.#noting)
		const answer = this.#unsavedNote
		this.#unsavedNote = null
		if (answer?.note)
			this.#keep({ code: answer.code, kind: 'note', body: String(new URLSearchParams({ note: answer.note.value })) })
	}

	#changed(answer: EntryAnswer, field: HTMLElement): void {
		if (field === answer.note) this.flush()
		else {
			answer.release()
			answer.show(answer.body, this.#texts)
			this.#save(answer)
		}
	}

	#save(answer: EntryAnswer): void {
		const loser = this.#holders.give(answer, answer.place)
		if (loser) this.#takeFrom(loser, answer.place ?? 0)
		this.#keep({ code: answer.code, kind: 'vote', body: answer.body })
		this.#holders.show(answer)
	}

	/** Said by itself, so that the changes are the same in whatever order they arrive. */
	#takeFrom({ code, title }: { code: string; title: string }, place: number): void {
		this.#answers.get(code)?.show('kind=none', this.#texts)
		this.#kept.add({ code, kind: 'vote', body: 'kind=none' })
		this.#strip.say(fill(this.#texts.moved ?? '', { place: String(place), title }))
	}

	#keep(change: Omit<Unsent, 'at'>): void {
		this.#kept.add(change)
		void this.#sending.send()
	}

	#noteSoon(answer: EntryAnswer): void {
		if (this.#unsavedNote !== answer) this.flush()
		this.#unsavedNote = answer
		window.clearTimeout(this.#noting)
		this.#noting = window.setTimeout(() => this.flush(), noteAfter)
	}

	#showUnsent(answer: EntryAnswer, { kind, body }: Unsent): void {
		if (kind === 'vote') answer.show(body, this.#texts)
		else if (answer.note) answer.note.value = new URLSearchParams(body).get('note') ?? ''
		if (kind === 'vote') this.#holders.give(answer, answer.place)
	}

	#refused({ code, body }: Unsent, sentence: string): void {
		const said = [...new URLSearchParams(body)].filter(([name]) => name !== 'kind').map(([, value]) => value)
		this.#refusals.add(code, [said.join(' · '), sentence].filter(Boolean).join(': '))
		this.#strip.say(sentence)
	}
}
