# Grupos de gestión temática: creación, fusión y encargos.

emg-group-set-up = { CAPITAL(WHEN($date)) } el Grupo estableció { ONE($group) } y le pidió que colaborara plenamente con { THE($partner) }.
emg-group-results = Se han logrado los resultados siguientes:
emg-merger-promoted = El Grupo ha promovido el avance hacia los objetivos siguientes: { $subjects }.
emg-merger = { $n ->
    [one] Al examinar los logros que se exponen a continuación, los altos funcionarios acordaron fusionar { $groups } con { THE($successor) } en el sistema de las Naciones Unidas.
   *[other] Al examinar los logros que se exponen a continuación, los altos funcionarios acordaron fusionar { $groups } para formar { ONE($successor) } en el sistema de las Naciones Unidas.
}
emg-merger-guidance = A continuación se recogen sus orientaciones sobre esa labor.
emg-group-merged = Los altos funcionarios decidieron fusionar la labor { OF($groups) } en { ONE($successor) } en el sistema de las Naciones Unidas por un período de { $term }.
emg-term = { $months ->
    [12] un año
    [24] dos años
    [36] tres años
    [1] un mes
   *[other] { COUNT($months, form: "masculine") } meses
}
emg-group-asked = Pidieron al grupo { $text }, en particular mediante las medidas siguientes:
