import type { ReactNode } from 'react'
import { Element } from '#app/components/element.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly edition: string
	readonly country: string
	readonly library: string
	/** The page is the answer to what was sent: its form holds what was typed. */
	readonly answered: boolean
	readonly children: ReactNode
}

/** Around the form: a draft on the device, progress, and further tries when the network is lost. */
export function Sending({ edition, country, library, answered, children }: Props) {
	const t = useTexts('submit')
	const texts = {
		restored: t('draft-restored', { at: '{at}' }),
		discard: t('draft-discard'),
		kept: t('draft-kept'),
		'not-kept': t('draft-not-kept'),
		sending: t('sending'),
		arrived: t('arrived'),
		lost: t('lost', { seconds: '{seconds}' }),
		unreachable: t('unreachable'),
		cancel: t('cancel'),
		cancelled: t('cancelled'),
	}
	return (
		<Element
			name="sending-form"
			texts={texts}
			data-edition={edition}
			data-country={country}
			data-library={library}
			data-answered={answered ? '' : undefined}
		>
			{children}
		</Element>
	)
}
