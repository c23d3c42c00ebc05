# Les produits.

emg-milestone-compiled = Il a été établi, pour { THE($meeting) }, { $occasion }, { A($title) }{ $note }.
emg-milestone-planned = Il doit être établi, pour { THE($meeting) }, { $occasion }, { A($title) }{ $note }.
emg-milestone-occasion = { $status ->
    [held] qui a eu lieu
   *[planned] qui doit avoir lieu
}{ $city ->
    [none] {""}
   *[other] {" "}{ TO($city) }
}{ $precision ->
    [none] {""}
   *[other] {" "}{ WHEN($date) }
}
emg-milestone-prepared = À la demande expresse { OF(THE($organ)) }, et en collaboration avec { $helpers }, il a été établi { A($title) }{ $note }.
emg-milestone-in-preparation = À la demande expresse { OF(THE($organ)) }, et en collaboration avec { $helpers }, il est procédé à l'établissement { OF(A($title)) }{ $note }.
