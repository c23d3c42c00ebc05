# Инструменты, размещенные на странице.

emg-tools = См. { $addresses }. В число инструментов входят: { $tools }.
emg-tool = { $title }
emg-tool-with = { $title } (подготовка велась совместно со следующими партнерами: { $partners })
emg-tool-due = { $title } (завершить работу планируется { BY($due) })
emg-tool-set = { $title } (количество: { COUNT($n) })
emg-tool-set-on = { $title } (количество: { COUNT($n) }; темы: { $subjects })
emg-tool-set-due = { $title } (количество: { COUNT($n) }; завершить работу планируется к концу { DATE($due, form: "genitive") })
