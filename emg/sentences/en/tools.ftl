# The tools that a page offers.

emg-tools = See { $addresses }. The tools include: { $tools }.
emg-tool = a { $title }
emg-tool-with = a { $title }, prepared with the { $partners }
emg-tool-due = a { $title }, to be finalized in { $due }
emg-tool-set = { COUNT($n) } { $title }
emg-tool-set-on = { COUNT($n) } { $title } (on { $subjects })
emg-tool-set-due = { COUNT($n) } { $title }, due to be completed by the end of { $due }
