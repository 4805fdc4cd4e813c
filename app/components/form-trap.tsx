import { trapName } from '#app/domain/shared/form-trap.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** A field that only programs find, and when the form was made; people who hear or see the page do not meet it. */
export function FormTrap({ made }: { readonly made: string }) {
	const t = useTexts('forms')
	return (
		<>
			<input type="hidden" name="made" value={made} />
			<div className="sr" aria-hidden="true">
				<label>
					{t('leave-empty')}
					<input type="text" name={trapName} defaultValue="" tabIndex={-1} autoComplete="off" />
				</label>
			</div>
		</>
	)
}
