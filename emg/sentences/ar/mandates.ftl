# ما طلبه المجلس وما التزم به رؤساء الوكالات.

emg-council = في الجزء { $part } من المقرر { $decision } المؤرخ { $date }، رحب مجلس إدارة برنامج الأمم المتحدة للبيئة ب{ $welcomed }{ $note }. وطلب إلى المدير التنفيذي أن يدعو الفريق إلى { $invited }.
emg-note-welcomed = يشير ذلك إلى { $subjects }.
emg-commitment = في { DATE($date, form: "named") }، اعتمد { $body } { $statement }. وفي ذلك البيان، اتفق رؤساء وكالات الأمم المتحدة وصناديقها وبرامجها على القيام، بحلول { DATE($due, form: "named") }، بما يلي: { $commitments }.
