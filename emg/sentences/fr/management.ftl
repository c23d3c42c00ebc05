# Ce qu'ont donné les travaux communs sur la manière dont le système se gère.

emg-support = Dans ces travaux, le système des Nations Unies a bénéficié d'un appui considérable de la part { OF_EACH($supporters) }. Les principaux résultats sont les suivants{"\u00A0"}:
emg-result-tool = { $text } Des outils communs facilitent ces travaux, à savoir { $parts }
emg-result-guidance = { $text } On citera, entre autres, { $parts }
emg-result-training = { $text } Il existe { A(SMALL($title)) } { IN_EACH($languages) }
