# Les outils que propose une page.

emg-tools = Voir { $addresses }. Ces outils comprennent{"\u00A0"}: { $tools }.
emg-tool = { A($title) }
emg-tool-with = { A($title) }, fruit d'une collaboration avec { THE($partners) }
emg-tool-due = { A($title) }, à mettre au point { WHEN($due) }
emg-tool-set = { COUNT($n) } { $title }
emg-tool-set-on = { COUNT($n) } { $title } (sujets{"\u00A0"}: { $subjects })
emg-tool-set-due = { COUNT($n) } { $title }, à achever d'ici à la fin { OF_WHEN($due) }
