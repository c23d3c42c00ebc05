# La primera página de un informe y las palabras que enmarcan el texto.

masthead-organ = Consejo de Administración / del Programa de las Naciones / Unidas para el Medio Ambiente

masthead-distribution = Distr. { $kind ->
    [General] general
    [Limited] limitada
    [Restricted] reservada
   *[other] { $kind }
}

masthead-date = { $date }

masthead-original = Original: { $language ->
    [ar] Árabe
    [zh-hans] Chino
    [fr] Francés
    [ru] Ruso
    [es] Español
   *[en] Inglés
}

masthead-language = { $language ->
    [ar] Árabe
    [zh-hans] Chino
    [fr] Francés
    [ru] Ruso
    [es] Español
   *[en] Inglés
}

masthead-place = { $city } ({ $country })

masthead-place-and-dates = { $place }, { $dates }

masthead-agenda = Tema { $item } del programa provisional{ $note }

summary-heading = Resumen

nothing-reported = Ningún organismo informó sobre este tema en el período examinado.
