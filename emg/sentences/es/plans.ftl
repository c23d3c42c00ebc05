# El plan de trabajo y sus esferas de trabajo.

emg-plan-response = El Director Ejecutivo colabora con los miembros del Grupo para responder a las expectativas y solicitudes del Consejo.
emg-plan-agreed = { $first ->
    [yes] Esa labor incluye el acuerdo de los miembros, por primera vez, sobre un plan de trabajo
   *[no] Esa labor incluye el acuerdo de los miembros sobre un plan de trabajo
} { $months ->
    [one] para el próximo mes.
   *[other] para los próximos { COUNT($months) } meses.
}
emg-plan-streams = { $n ->
    [one] El plan tiene una esfera de trabajo: { $streams }.{ $note }
   *[other] El plan tiene { COUNT($n, form: "feminine") } esferas de trabajo: { $streams }.{ $note }
}
emg-plan-reported = Los logros del Grupo y las actividades que tiene previstas se exponen a continuación en función de los resultados previstos en el plan de trabajo aprobado.
emg-plan-themes = { $n ->
    [one] Guardan relación con el tema del Consejo de Administración/Foro Ambiental Mundial a Nivel Ministerial: { $themes }.
   *[other] Guardan relación con los { COUNT($n) } temas del Consejo de Administración/Foro Ambiental Mundial a Nivel Ministerial: { $themes }.
}
emg-theme = “{ $name }”
