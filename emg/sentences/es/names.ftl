# Cómo se llama a los organismos, órganos y documentos en una frase o en una nota.

emg-agency = { $slug ->
    [emg-secretariat] la secretaría del Grupo
    [sun] el servicio Naciones Unidas Sostenibles (SUN) del PNUMA
    [secretariat] la Secretaría
    [secretary-general] el Secretario General
   *[other] { THE($acronym) }
}
emg-agency-full = { THE($name) }
emg-body = { $slug ->
    [emg] el Grupo
   *[other] { THE($name) }
}
emg-the-group = { THE($name) }
emg-part = { THE($title) }
emg-note-report-at = Véase { THE($title) } ({ $symbol }), que puede consultarse en { $address }.
emg-note-symbol = Véase { $symbol }.
emg-note-document = { $title } ({ $symbol }).
emg-note-address = { $address }.
