import type { TextsInAll } from '#app/domain/contest/edition.ts'

const story: TextsInAll = {
	en: 'It began with a reader who wanted “something for a rainy evening, on the bus, and not too sad”. The librarian laughed and said that her cat would know. A week later the cat had three questions on a sheet of paper, and soon a drawer full of answers.\n\nThis story is invented, like the library and its numbers.',
	lv: 'Viss sākās ar lasītāju, kas gribēja „kaut ko lietainam vakaram, autobusā, un ne pārāk skumju”. Bibliotekāre pasmējās un teica, ka to zinās viņas kaķis. Pēc nedēļas kaķim bija trīs jautājumi uz papīra lapas un drīz vien pilna atvilktne ar atbildēm.\n\nŠis stāsts ir izdomāts, tāpat kā bibliotēka un tās skaitļi.',
	sv: 'Det började med en läsare som ville ha ”något för en regnig kväll, på bussen, och inte för sorgligt”. Bibliotekarien skrattade och sa att hennes katt säkert visste. En vecka senare hade katten tre frågor på ett papper, och snart en låda full med svar.\n\nBerättelsen är påhittad, liksom biblioteket och dess siffror.',
	pl: 'Zaczęło się od czytelnika, który szukał „czegoś na deszczowy wieczór, do autobusu i nie za smutnego”. Bibliotekarka roześmiała się i powiedziała, że jej kot na pewno wie. Tydzień później kot miał trzy pytania na kartce, a wkrótce całą szufladę odpowiedzi.\n\nTa historia jest zmyślona, tak jak biblioteka i jej liczby.',
	it: 'Tutto cominciò da un lettore che voleva «qualcosa per una sera di pioggia, in autobus, e non troppo triste». La bibliotecaria rise e disse che il suo gatto lo avrebbe saputo. Una settimana dopo il gatto aveva tre domande su un foglio, e presto un cassetto pieno di risposte.\n\nQuesta storia è inventata, come la biblioteca e i suoi numeri.',
	bg: 'Всичко започна с читател, който искаше „нещо за дъждовна вечер, в автобуса, и не много тъжно“. Библиотекарката се засмя и каза, че котката ѝ знае. След седмица котката имаше три въпроса на лист хартия, а скоро и чекмедже, пълно с отговори.\n\nТази история е измислена, както и библиотеката и нейните числа.',
	el: 'Όλα άρχισαν με έναν αναγνώστη που ήθελε «κάτι για ένα βροχερό βράδυ, για το λεωφορείο και όχι πολύ θλιμμένο». Η βιβλιοθηκονόμος γέλασε και είπε ότι θα ήξερε η γάτα της. Μια εβδομάδα αργότερα η γάτα είχε τρεις ερωτήσεις σε ένα χαρτί και σύντομα ένα συρτάρι γεμάτο απαντήσεις.\n\nΗ ιστορία είναι επινοημένη, όπως και η βιβλιοθήκη και οι αριθμοί της.',
}

/** What is told about the winner in Latvia; it says of itself that it is invented. */
export const storyOfLastYear = {
	country: 'LV',
	told: { story, founded: 1931, visitors: 18_400, members: 2150 },
} as const
