# Le contrôle et ce qu'il a recommandé.

emg-evaluation = { CAPITAL(THE($office)) } a procédé à une évaluation { OF($subject) }.
emg-evaluation-count = { $n ->
    [one] Son rapport contenait une recommandation, adressée { TO_EACH($addressees) } et visant à appuyer davantage l'engagement de neutralité climatique et sa mise en œuvre par le secrétariat du Groupe.
   *[other] Son rapport contenait { COUNT($n) } recommandations, adressées { TO_EACH($addressees) } et visant à appuyer davantage l'engagement de neutralité climatique et sa mise en œuvre par le secrétariat du Groupe.
}
emg-evaluation-stressed = Le rapport soulignait la nécessité{"\u00A0"}: { $points }.
emg-note-evaluation = Évaluation, par { THE($office) }, { OF($subject) }, { $date } (mission n°{"\u00A0"}{ $symbol }), { $pinpoint }.
