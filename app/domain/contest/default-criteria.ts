import type { TextsInAll } from './edition.ts'
import type { Criterion } from './rules.ts'

type DefaultCriterion = Criterion & { readonly names: TextsInAll; readonly hint: TextsInAll }

/** What jurors mark an idea by, and what each asks of them. */
export const defaultCriteria: DefaultCriterion[] = [
	{
		key: 'new',
		weight: 2,
		names: {
			en: 'New',
			lv: 'Jaunums',
			sv: 'Nyskapande',
			pl: 'Nowość',
			it: 'Novità',
			bg: 'Новост',
			el: 'Πρωτοτυπία',
		},
		hint: {
			en: 'Has anybody nearby done this before?',
			lv: 'Vai kāds tuvumā to jau ir darījis?',
			sv: 'Har någon i närheten gjort det här förut?',
			pl: 'Czy ktoś w okolicy robił już coś takiego?',
			it: 'Qualcuno nei dintorni lo ha già fatto?',
			bg: 'Правил ли го е вече някой наблизо?',
			el: 'Το έχει κάνει ήδη κάποιος εδώ κοντά;',
		},
	},
	{
		key: 'useful',
		weight: 3,
		names: {
			en: 'Useful',
			lv: 'Noderīgums',
			sv: 'Användbart',
			pl: 'Przydatność',
			it: 'Utilità',
			bg: 'Полезност',
			el: 'Χρησιμότητα',
		},
		hint: {
			en: 'Whom would it help, and how much?',
			lv: 'Kam tas palīdzētu, un cik daudz?',
			sv: 'Vem skulle det hjälpa, och hur mycket?',
			pl: 'Komu by to pomogło i jak bardzo?',
			it: 'A chi servirebbe, e quanto?',
			bg: 'На кого би помогнало и колко?',
			el: 'Ποιον θα βοηθούσε και πόσο;',
		},
	},
	{
		key: 'feasible',
		weight: 1,
		names: {
			en: 'Feasible',
			lv: 'Īstenojamība',
			sv: 'Genomförbart',
			pl: 'Wykonalność',
			it: 'Fattibilità',
			bg: 'Осъществимост',
			el: 'Εφικτότητα',
		},
		hint: {
			en: 'Could a small library begin next month?',
			lv: 'Vai maza bibliotēka varētu sākt jau nākamajā mēnesī?',
			sv: 'Skulle ett litet bibliotek kunna börja redan nästa månad?',
			pl: 'Czy mała biblioteka mogłaby zacząć już w przyszłym miesiącu?',
			it: 'Una piccola biblioteca potrebbe cominciare già il mese prossimo?',
			bg: 'Може ли малка библиотека да започне още следващия месец?',
			el: 'Θα μπορούσε μια μικρή βιβλιοθήκη να αρχίσει ήδη τον επόμενο μήνα;',
		},
	},
]
