import { useTexts } from '#app/i18n/use-texts.ts'
import { Element } from './element.tsx'

interface Props {
	readonly deed: 'get' | 'create'
	/** The field that takes the answer, in the form around. */
	readonly name: string
	readonly asked: string
	readonly button: string
}

/** A button that a script puts there: it asks for a passkey and sends the form with the answer. */
export function PasskeyPrompt({ deed, name, asked, button }: Props) {
	const t = useTexts('access')
	return (
		<Element
			name="passkey-prompt"
			data-deed={deed}
			data-asked={asked}
			texts={{ button, failed: t('factor.passkey-failed') }}
		>
			<input type="hidden" name={name} />
		</Element>
	)
}
