# Перечни: каждый пункт заканчивается точкой с запятой, последний — точкой; сноска стоит после знака.
# Члены ряда, в которых есть запятые, разделяются точкой с запятой: «А; Б; и В».

emg-item-plain = { $text };{ $note }
emg-item-before-last = { $text };{ $note }
emg-item-last = { $text }.{ $note }
emg-item-opening = { $text }, в том числе посредством следующих мер:{ $note }
emg-series-more = { $before }; { $next }
emg-series-last = { $before }; и { $next }
