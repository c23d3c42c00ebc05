# الأدوات التي تتيحها صفحة.

emg-tools = انظر { $addresses }. وتشمل الأدوات ما يلي: { $tools }.
emg-tool = { $title }
emg-tool-with = { $title }، بالاشتراك مع { $partners }
emg-tool-due = { $title }، المقرر إنجازه في { DATE($due, form: "named") }
emg-tool-set = { $title } (وعددها { COUNT($n) })
emg-tool-set-on = { $title } (وعددها { COUNT($n) }، بشأن { $subjects })
emg-tool-set-due = { $title } (وعددها { COUNT($n) })، المقرر إنجازها بحلول نهاية { DATE($due, form: "named") }
