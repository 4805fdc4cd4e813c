import type { Catalogue } from '../catalogue.ts'
import access from './it/access.json' with { type: 'json' }
import account from './it/account.json' with { type: 'json' }
import arrival from './it/arrival.json' with { type: 'json' }
import ballot from './it/ballot.json' with { type: 'json' }
import certificate from './it/certificate.json' with { type: 'json' }
import corrections from './it/corrections.json' with { type: 'json' }
import edition from './it/edition.json' with { type: 'json' }
import errors from './it/errors.json' with { type: 'json' }
import exported from './it/exports.json' with { type: 'json' }
import feeds from './it/feeds.json' with { type: 'json' }
import forms from './it/forms.json' with { type: 'json' }
import home from './it/home.json' with { type: 'json' }
import ideas from './it/ideas.json' with { type: 'json' }
import jury from './it/jury.json' with { type: 'json' }
import legal from './it/legal.json' with { type: 'json' }
import letters from './it/letters.json' with { type: 'json' }
import libraries from './it/libraries.json' with { type: 'json' }
import organise from './it/organise.json' with { type: 'json' }
import organiseAnnouncement from './it/organise-announcement.json' with { type: 'json' }
import organiseEdition from './it/organise-edition.json' with { type: 'json' }
import organiseExports from './it/organise-exports.json' with { type: 'json' }
import organiseLegal from './it/organise-legal.json' with { type: 'json' }
import organiseLetters from './it/organise-letters.json' with { type: 'json' }
import organiseLibraries from './it/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './it/organise-numbers.json' with { type: 'json' }
import organisePartners from './it/organise-partners.json' with { type: 'json' }
import organisePeople from './it/organise-people.json' with { type: 'json' }
import organisePerson from './it/organise-person.json' with { type: 'json' }
import organisePrizes from './it/organise-prizes.json' with { type: 'json' }
import organiseResults from './it/organise-results.json' with { type: 'json' }
import organiseRetention from './it/organise-retention.json' with { type: 'json' }
import organiseSetup from './it/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './it/organise-submissions.json' with { type: 'json' }
import organiseTracking from './it/organise-tracking.json' with { type: 'json' }
import organiseVoting from './it/organise-voting.json' with { type: 'json' }
import organiseWordings from './it/organise-wordings.json' with { type: 'json' }
import organiseWork from './it/organise-work.json' with { type: 'json' }
import poster from './it/poster.json' with { type: 'json' }
import press from './it/press.json' with { type: 'json' }
import pressKit from './it/press-kit.json' with { type: 'json' }
import prizes from './it/prizes.json' with { type: 'json' }
import receipt from './it/receipt.json' with { type: 'json' }
import recusals from './it/recusals.json' with { type: 'json' }
import refusals from './it/refusals.json' with { type: 'json' }
import report from './it/report.json' with { type: 'json' }
import results from './it/results.json' with { type: 'json' }
import share from './it/share.json' with { type: 'json' }
import shell from './it/shell.json' with { type: 'json' }
import states from './it/states.json' with { type: 'json' }
import submit from './it/submit.json' with { type: 'json' }
import winners from './it/winners.json' with { type: 'json' }

export const it: Catalogue = {
	access,
	account,
	arrival,
	ballot,
	corrections,
	certificate,
	edition,
	errors,
	exports: exported,
	'organise-wordings': organiseWordings,
	'organise-work': organiseWork,
	'organise-legal': organiseLegal,
	'organise-exports': organiseExports,
	feeds,
	forms,
	home,
	ideas,
	jury,
	legal,
	letters,
	libraries,
	organise,
	'organise-announcement': organiseAnnouncement,
	'organise-edition': organiseEdition,
	'organise-letters': organiseLetters,
	'organise-libraries': organiseLibraries,
	'organise-numbers': organiseNumbers,
	'organise-partners': organisePartners,
	'organise-people': organisePeople,
	'organise-person': organisePerson,
	'organise-prizes': organisePrizes,
	'organise-results': organiseResults,
	'organise-retention': organiseRetention,
	'organise-setup': organiseSetup,
	'organise-submissions': organiseSubmissions,
	'organise-voting': organiseVoting,
	'organise-tracking': organiseTracking,
	poster,
	press,
	'press-kit': pressKit,
	prizes,
	receipt,
	recusals,
	refusals,
	report,
	results,
	share,
	shell,
	states,
	submit,
	winners,
}
