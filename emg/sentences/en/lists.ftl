# Lists: an entry ends with a semicolon, the last with a full stop; a note stands after the mark.
# A series whose members hold commas of their own has semicolons: "A; B; and C".

emg-item-plain = { $text };{ $note }
emg-item-before-last = { $text };{ $note } and
emg-item-last = { $text }.{ $note }
emg-item-opening = { $text }, including by:{ $note }
emg-series-more = { $before }; { $next }
emg-series-last = { $before }; and { $next }
