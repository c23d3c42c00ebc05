# 列举：每项以分号结束，最后一项以句号结束。

emg-item-plain = { $text }；{ $note }
emg-item-before-last = { $text }；{ $note }
emg-item-last = { $text }。{ $note }
emg-item-opening = { $text }，其方式包括：{ $note }
emg-series-more = { $before }；{ $next }
emg-series-last = { $before }；以及{ $next }
