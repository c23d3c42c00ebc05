# المنجزات المستهدفة.

emg-milestone-compiled = أُعد { $title } لأغراض { OBLIQUE($meeting) }، { $occasion }{ $note }.
emg-milestone-planned = من المقرر أن يُعد { $title } لأغراض { OBLIQUE($meeting) }، { $occasion }{ $note }.
emg-milestone-occasion = { $status ->
    [held] التي عُقدت
   *[planned] المقرر عقدها
}{ $city ->
    [none] {""}
   *[other] {" في "}{ $city }
}{ $precision ->
    [none] {""}
    [day] {" في "}{ DATE($date, form: "named") }
   *[other] {" في "}{ DATE($date, form: "named") }
}
emg-milestone-prepared = بناءً على طلب محدد من { $organ }، وبمساعدة من { $helpers }، أُعد { $title }{ $note }.
emg-milestone-in-preparation = بناءً على طلب محدد من { $organ }، وبمساعدة من { $helpers }، يجري إعداد { $title }{ $note }.
