# Les listes : un alinéa se termine par un point-virgule, le dernier par un point ; l'appel de note précède le signe.
# Une énumération dont les termes contiennent des virgules prend des points-virgules.

emg-item-plain = { $text }{ $note }{"\u00A0"};
emg-item-before-last = { $text }{ $note }{"\u00A0"};
emg-item-last = { $text }{ $note }.
emg-item-opening = { $text }{ $note }, notamment{"\u00A0"}:
emg-series-more = { $before }{"\u00A0"}; { $next }
emg-series-last = { $before }{"\u00A0"}; et { $next }
