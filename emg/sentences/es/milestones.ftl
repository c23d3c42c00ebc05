# Productos previstos.

emg-milestone-compiled = Para { THE($meeting) }, { $occasion }, se preparó { ONE($title) }.{ $note }
emg-milestone-planned = Para { THE($meeting) }, { $occasion }, se preparará { ONE($title) }.{ $note }
emg-milestone-occasion = { $status ->
    [held] que se celebró
   *[planned] que se celebrará
}{ $city ->
    [none] {""}
   *[other] {" en "}{ $city }
}{ $precision ->
    [none] {""}
   *[other] {" "}{ WHEN($date) }
}
emg-milestone-prepared = En respuesta a una solicitud expresa { OF(THE($organ)) }, y con la ayuda { OF($helpers) }, se preparó { ONE($title) }.{ $note }
emg-milestone-in-preparation = En respuesta a una solicitud expresa { OF(THE($organ)) }, y con la ayuda { OF($helpers) }, se está preparando { ONE($title) }.{ $note }
