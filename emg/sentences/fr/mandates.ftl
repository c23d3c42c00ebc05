# Ce que le Conseil a demandé, et ce à quoi les chefs de secrétariat se sont engagés.

emg-council = Dans la partie { $part } de la décision { $decision } { OF_WHEN($date) }, le Conseil d'administration du PNUE a accueilli avec satisfaction { $welcomed }{ $note }. Il a prié le Directeur exécutif d'inviter le Groupe { $invited }.
emg-note-welcomed = Sont ainsi visés{"\u00A0"}: { $subjects }.
emg-commitment = { CAPITAL(WHEN($date)) }, { THE($body) } a adopté { A($statement) }. Dans ce texte, les chefs de secrétariat des organismes, fonds et programmes des Nations Unies sont convenus, { BY_WHEN($due) }{"\u00A0"}: { $commitments }.
