import { CheckField } from '#app/components/check-field.tsx'
import type { FieldState } from '#app/components/field-state.ts'
import { type ConsentKind, consentKinds } from '#app/domain/submissions/consent.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** A box for each consent, none ticked for anybody. */
export function ConsentFields({ fields }: { readonly fields: Record<ConsentKind, FieldState> }) {
	const t = useTexts('submit')
	return (
		<fieldset className="consents">
			<legend>{t('part.consent')}</legend>
			{consentKinds.map((kind) => (
				<CheckField key={kind} field={fields[kind]} label={t(`consent.${kind}`)} />
			))}
			<p className="small soft">
				{t('consent-free')} <a href="/legal/privacy">{t('privacy')}</a>
			</p>
		</fieldset>
	)
}
