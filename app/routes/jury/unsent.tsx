import type { ReactNode } from 'react'
import { Element } from '#app/components/element.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Under what a browser keeps votes that could not be sent. */
export interface Whose {
	readonly person: string
	readonly round: string
	readonly country: string
}

export const votesKept = (base: string, { person, round, country }: Whose) => ({
	'data-base': base,
	'data-person': person,
	'data-round': round,
	'data-country': country,
})

/** Texts with a number or a name in them keep its place: the script fills it in. */
export function useDeskTexts() {
	const t = useTexts('jury')
	const refusals = useTexts('refusals')
	const place = <Name extends string>(...names: readonly Name[]) =>
		Object.fromEntries(names.map((name) => [name, `{${name}}`])) as Record<Name, string>
	return {
		'all-saved': t('all-saved', place('at')),
		saving: t('saving'),
		unsent: t('unsent'),
		'signed-out': t('signed-out'),
		'sign-in': t('sign-in-again'),
		refused: t('refused-votes'),
		'put-away': t('put-away'),
		back: t('sent-again'),
		leave: t('leave-unsent'),
		unreachable: t('unreachable'),
		'too-many': refusals('too-many-ticks'),
		moved: t('place-moved', place('place', 'title')),
		place: t('entry-place', place('place', 'count')),
		progress: t('progress-of', place('answered', 'wanted')),
		ticked: t('ticked-of', place('answered', 'wanted')),
		tick: t('tick-it'),
		untick: t('take-tick-away'),
		scored: t('entry.scored'),
		placed: t('entry.placed'),
		'is-ticked': t('entry.ticked'),
		abstained: t('entry.abstained'),
		begun: t('entry.begun'),
	}
}

/** On pages around the desk: sends what is still kept on this device before anything is cast without it. */
export function Unsent({ person, children }: { readonly person: string; readonly children: ReactNode }) {
	const { saving, unsent, refused, back, leave, 'signed-out': out, 'sign-in': again, 'put-away': away } = useDeskTexts()
	const texts = { saving, unsent, refused, back, leave, 'signed-out': out, 'sign-in': again, 'put-away': away }
	return (
		<Element name="unsent-votes" texts={texts} data-person={person}>
			{children}
		</Element>
	)
}
