import type { FieldMetadata } from '@conform-to/react'
import { CheckField } from '#app/components/check-field.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { LanguageFields } from '#app/components/language-fields.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { mostCriteria, tieBreakers, votingMethods } from '#app/domain/contest/rules.ts'
import type { TypedRules } from '#app/domain/contest/rules-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Fieldset = { [Name in keyof TypedRules]-?: FieldMetadata<TypedRules[Name]> }
const rows = Array.from({ length: mostCriteria }, (_, row) => row)

const fewestShown = 3

/** By the name of the field, as conform has them: rows that were not there before have no metadata of their own. */
type Errors = Readonly<Record<string, readonly string[]>>

export function RulesFields({ fields, errors }: { fields: Fieldset; errors: Errors }) {
	const t = useTexts('organise-edition')
	const states = useTexts('states')
	const typed = fields.criteria.initialValue as TypedCriterion[] | undefined
	const shown = Math.max(fewestShown, typed?.length ?? 0)
	const criterion = (row: number) => <CriterionRow key={row} at={row} typed={typed} errors={errors} />
	return (
		<>
			<RadioField
				field={fields.method}
				label={t('method')}
				options={votingMethods.map((value) => ({
					value,
					label: states(`method.${value}`),
					hint: t(`method-hint.${value}`),
				}))}
			/>
			<fieldset className="stack">
				<legend>{t('criteria')}</legend>
				<p className="soft small">{t('criteria-hint')}</p>
				{rows.slice(0, shown).map(criterion)}
				{shown < rows.length && (
					<details className="stack" open={hasErrorsFrom(errors, shown)}>
						<summary>{t('more-criteria')}</summary>
						{rows.slice(shown).map(criterion)}
					</details>
				)}
			</fieldset>
			<TextField field={fields.points} label={t('points')} hint={t('points-hint')} />
			<TextField
				field={fields.approvals}
				type="number"
				min={1}
				max={100}
				label={t('approvals')}
				hint={t('approvals-hint')}
			/>
			<RadioField
				field={fields.aggregate}
				label={t('aggregate')}
				options={[
					{ value: 'mean', label: t('mean') },
					{ value: 'sum', label: t('sum') },
				]}
			/>
			<TextField
				field={fields.minimumVotes}
				type="number"
				min={1}
				max={100}
				label={t('minimum-votes')}
				hint={t('minimum-votes-hint')}
			/>
			<TextField
				field={fields.quorumPercent}
				type="number"
				min={0}
				max={100}
				label={t('quorum')}
				hint={t('quorum-hint')}
			/>
			<CheckGroup
				field={fields.tieChain}
				label={t('tie-chain')}
				hint={t('tie-chain-hint')}
				options={tieBreakers.filter((step) => step !== 'chair').map((value) => ({ value, label: t(`ties.${value}`) }))}
			/>
			<LonglistFields fields={fields} />
			<CheckField field={fields.homeCountryRule} label={t('home-country-rule')} hint={t('home-country-rule-hint')} />
			<CheckField field={fields.partnersNamed} label={t('partners-named')} hint={t('partners-named-hint')} />
		</>
	)
}

/** Folded away unless it is one: most rounds ask everybody about everything. */
function LonglistFields({ fields }: Pick<{ fields: Fieldset }, 'fields'>) {
	const t = useTexts('organise-edition')
	const { longlist, readers, best } = fields
	const isWrong = [readers, best].some((field) => (field.errors?.length ?? 0) > 0)
	return (
		<details className="stack" open={longlist.defaultChecked || isWrong}>
			<summary>{t('longlist')}</summary>
			<CheckField field={longlist} label={t('longlist-check')} hint={t('longlist-hint')} />
			<div className="pairs">
				<TextField field={readers} type="number" min={2} max={50} label={t('readers')} hint={t('readers-hint')} />
				<TextField field={best} type="number" min={1} max={1000} label={t('best')} hint={t('best-hint')} />
			</div>
		</details>
	)
}

const hasErrorsFrom = (errors: Errors, first: number): boolean =>
	Object.keys(errors).some((name) => Number(/^criteria\[(\d+)\]/.exec(name)?.[1] ?? -1) >= first)

/** The lines of an error summary for the criteria: each leads to its box. */
export function useCriteriaSummary(errors: Errors) {
	const t = useTexts('organise-edition')
	return Object.entries(errors).flatMap(([name, wrong]) => {
		const [, at, path] = /^criteria\[(\d+)\]\.(.+)$/.exec(name) ?? []
		if (!at || !path) return []
		const id = `criterion-${at}-${path.replace('.', '-')}`
		return [{ field: { id, name, errors: wrong }, label: t('criterion', { number: Number(at) + 1 }) }]
	})
}

/** As typed, which may be anything: conform gives back what came. */
interface TypedCriterion {
	readonly key?: string
	readonly weight?: string
	readonly names?: Partial<Record<string, string>>
	readonly hint?: Partial<Record<string, string>>
}

interface RowProps {
	readonly at: number
	readonly typed: readonly (TypedCriterion | undefined)[] | undefined
	readonly errors: Errors
}

function CriterionRow({ at, typed, errors }: RowProps) {
	const t = useTexts('organise-edition')
	const row = typed?.[at]
	const stateOf = (path: 'names' | 'hint' | 'weight') => ({
		id: `criterion-${at}-${path}`,
		name: `criteria[${at}].${path}`,
	})
	const texts = (path: 'names' | 'hint') => ({
		...stateOf(path),
		typed: row?.[path],
		errorsIn: (language: string) => errors[`criteria[${at}].${path}.${language}`],
		required: false,
	})
	const weight = {
		...stateOf('weight'),
		defaultValue: String(row?.weight ?? 1),
		errors: errors[`criteria[${at}].weight`],
	}
	return (
		<details className="stack" open={at < fewestShown || row !== undefined}>
			<summary>{row?.names?.en || t('criterion', { number: at + 1 })}</summary>
			<input type="hidden" name={`criteria[${at}].key`} value={row?.key ?? ''} />
			<LanguageFields label={t('criterion-name')} {...texts('names')} />
			<TextField field={weight} type="number" min={1} max={100} label={t('weight')} />
			<LanguageFields label={t('criterion-question')} {...texts('hint')} />
		</details>
	)
}
