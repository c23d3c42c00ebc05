# القوائم: ينتهي البند بفاصلة منقوطة والبند الأخير بنقطة؛ وتسبق الحاشية علامة الترقيم.
# والسلسلة التي في أعضائها فواصل تفصل بينها فواصل منقوطة: «أ؛ وب؛ وج».

emg-item-plain = { $text }{ $note }؛
emg-item-before-last = { $text }{ $note }؛
emg-item-last = { $text }{ $note }.
emg-item-opening = { $text }، بوسائل منها ما يلي{ $note }:
emg-series-more = { $before }؛ و{ $next }
emg-series-last = { $before }؛ و{ $next }
