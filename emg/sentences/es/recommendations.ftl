# La supervisión y sus recomendaciones.

emg-evaluation = { CAPITAL(THE($office)) } realizó una evaluación sobre { $subject }.
emg-evaluation-count = { $n ->
    [one] En el informe correspondiente se formuló una recomendación, dirigida { TO($addressees) }, encaminada a seguir apoyando el compromiso con la neutralidad climática y su cumplimiento por la secretaría del Grupo.
   *[other] En el informe correspondiente se formularon { COUNT($n, form: "feminine") } recomendaciones, dirigidas { TO($addressees) }, encaminadas a seguir apoyando el compromiso con la neutralidad climática y su cumplimiento por la secretaría del Grupo.
}
emg-evaluation-stressed = En el informe se destacaron las siguientes necesidades: { $points }.
emg-note-evaluation = Evaluación { OF(THE($office)) } sobre { $subject }, { $date } (asignación núm. { $symbol }), { $pinpoint }.
