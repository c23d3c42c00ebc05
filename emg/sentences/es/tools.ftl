# Los instrumentos que ofrece una página.

emg-tools = Véase { $addresses }. Entre los instrumentos figuran los siguientes: { $tools }.
emg-tool = { ONE($title) }
emg-tool-with = { ONE($title) }, en colaboración con { THE($partners) }
emg-tool-due = { ONE($title) }, cuya finalización está prevista { WHEN($due) }
emg-tool-set = { COUNT($n) } { $title }
emg-tool-set-on = { COUNT($n) } { $title } (sobre { $subjects })
emg-tool-set-due = { COUNT($n) } { $title }, cuya finalización está prevista para fines de { $due }
