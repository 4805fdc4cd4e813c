import { useTexts } from '#app/i18n/use-texts.ts'
import type { FieldState } from './field-state.ts'
import { PasskeyPrompt } from './passkey-prompt.tsx'
import { TextField } from './text-field.tsx'

interface Props {
	readonly code: FieldState
	readonly passkey: { readonly name: string; readonly asked: string | null }
}

/** Asks for a second factor: a code from the app or from paper, or a passkey where there is a script. */
export function FactorFields({ code, passkey }: Props) {
	const t = useTexts('access')
	return (
		<>
			<TextField
				field={code}
				label={t('factor.code')}
				hint={t('factor.code-hint')}
				autoComplete="one-time-code"
				autoCapitalize="none"
				spellCheck={false}
			/>
			{passkey.asked && (
				<PasskeyPrompt deed="get" name={passkey.name} asked={passkey.asked} button={t('factor.use-passkey')} />
			)}
		</>
	)
}
