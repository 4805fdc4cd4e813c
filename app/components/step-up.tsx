import { proofFields, type StepUp } from '#app/domain/accounts/step-up.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FactorFields } from './factor-fields.tsx'
import { PageHead } from './page-head.tsx'
import { TextField } from './text-field.tsx'

/** Between the press of a button and what it does: who are you, once more? What was typed goes on with the answer. */
export function StepUpPage({ by, typed, address, passkey, refusal }: StepUp) {
	const t = useTexts('access')
	const errors = refusal ? [refusal] : []
	const code = { id: proofFields.code, name: proofFields.code, errors }
	const password = { id: proofFields.password, name: proofFields.password, errors }
	const asked = {
		factor: { field: code, label: t('factor.code') },
		password: { field: password, label: t('step-up.password.label') },
	}
	return (
		<>
			<PageHead title={t(`step-up.${by}.title`)} lede={t(`step-up.${by}.lede`)} />
			<form className="read" method="post" action={address} noValidate>
				{by !== 'none' && <ErrorSummary fields={[asked[by]]} />}
				{typed.map(([name, value]) => (
					<input key={`${name} ${value}`} type="hidden" name={name} value={value} />
				))}
				{by === 'factor' && <FactorFields code={code} passkey={{ name: proofFields.passkey, asked: passkey }} />}
				{by === 'password' && (
					<TextField
						field={password}
						label={t('step-up.password.label')}
						type="password"
						autoComplete="current-password"
					/>
				)}
				{by === 'none' && (
					<p>
						<a href="/account/second-factor" target="_blank" rel="noreferrer">
							{t('step-up.none.set-up')}
						</a>
					</p>
				)}
				<Button look="main">{t('step-up.go-on')}</Button>
			</form>
			<p>
				<a href={address}>{t('step-up.back')}</a>
			</p>
		</>
	)
}
