# Listas: cada elemento termina en punto y coma y el último en punto; la nota va después del signo.
# Los miembros de una serie que contienen comas se separan con punto y coma: "A; B; y C".

emg-item-plain = { $text };{ $note }
emg-item-before-last = { $text };{ $note }
emg-item-last = { $text }.{ $note }
emg-item-opening = { $text }, en particular mediante las medidas siguientes:{ $note }
emg-series-more = { $before }; { $next }
emg-series-last = { $before }; { AND($next) }
